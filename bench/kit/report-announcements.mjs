import { Namespace } from 'socket.io';

/** Loaded into a server before it starts: prints when it hands something to socket.io for somebody's widget, numbered from 1. */
const { to } = Namespace.prototype;
let count = 0;

Namespace.prototype.to = function stampedTo(room) {
  const operator = to.call(this, room);
  if (this.name !== '/messenger') return operator;
  const { emit } = operator;
  operator.emit = (...args) => {
    count += 1;
    // The machine's clock, which other processes read too.
    process.stdout.write(`announced ${Number(process.hrtime.bigint()) / 1e6} as ${count}\n`);
    return emit.apply(operator, args);
  };
  return operator;
};
