// Stands for node:child_process in commander's part of the bundle: our verbs are no programs of their own.

exports.spawn = () => {
  throw new Error('commander starts no programs here');
};
