// Stands for worker_threads in write-file-atomic: no file is written by a worker.

exports.threadId = 0;
