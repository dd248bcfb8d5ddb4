// Loaded into a child before its own program: when the process that started it is gone, it is asked to end.
const end = () => process.kill(process.pid, 'SIGTERM');

process.on('disconnect', end);
// Gone before we could listen.
if (!process.connected) end();
// Listening alone would keep a program alive that has nothing left to do.
process.channel?.unref();
