/// Inside of the library: what Swift's tasks do, for those who look at a schedule.
///
/// All of them run on one thread, as jobs; nothing here changes what is chosen, what is a step or
/// what counts.
#ifndef INTERLEAVE_SWIFT_TASKS_H
#define INTERLEAVE_SWIFT_TASKS_H

#include "Control.h"

/// Whether tasks are followed in this execution.
extern bool interleave_follows_swift_tasks;

/// Finds the runtime's functions, if tasks are to be followed.
void interleave_learn_swift_tasks(void);

/// The number of the task that runs, or 0; notes that the one before is suspended.
uint8_t interleave_running_swift_task(void);

/// The number of the task that a job is a piece of; 0 if it is none that is known.
uint8_t interleave_swift_task_of(const void *job);

/// Notes an access to the state of the actor that runs the task.
void interleave_note_access(
    const volatile void *address, size_t size, int kind, uint64_t caller);

/// Notes that a task is made, or goes on as soon as it is its turn.
void interleave_note_enqueued(void *job);

/// Notes which tasks wait for ever, since there is nothing more to run.
///
/// - returns: where the first one does, as the number of a stack; -1 if that is not known.
int32_t interleave_note_standstill(void);

/// Notes the value that the last noted access has left.
void interleave_settle_note(void);

/// A place in the runtime, and then the place in the program from which the runtime's function was
/// called, as the number of a stack; -1 if the latter is not found.
///
/// - frame: the frame pointer at that place.
/// - lowest: the stack pointer.
int32_t interleave_stack_in_runtime(uint64_t place, const void *frame, const void *lowest);

#endif
