// The switches of the simulator.
export {};
