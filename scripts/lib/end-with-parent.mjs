// Loaded into a child before its own program: when the process that started it is gone, it is asked to end.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// Listening alone would keep a program alive that has nothing left to do.
process.channel?.unref();
