/// Inside of the library: how a task waits for a debugger.
#ifndef INTERLEAVE_DEBUGGING_H
#define INTERLEAVE_DEBUGGING_H

#include <stdint.h>

/// The step at which its task waits; none has that number if nobody debugs.
extern uint32_t interleave_stop_step;

/// Finds in the environment which step it is, which of its stack's calls leads into the learner's
/// code, and the file that is told: `INTERLEAVE_STOP`, `12.0:` and a path.
void interleave_learn_stop(void);
/// Adds the calling process's id to the file, and the address to which the step's call comes back
/// there; comes back itself once a debugger is attached. All other tasks stand still meanwhile.
///
/// - stack: the number of the step's stack.
void interleave_await_debugger(int32_t stack);

#endif
