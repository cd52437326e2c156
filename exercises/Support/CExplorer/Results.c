#define _GNU_SOURCE
#include "Executions.h"

#include <dlfcn.h>

/// A number that an execution may have written over, so that no more is read than there is.
static uint32_t at_most(uint32_t number, uint32_t limit) { return number < limit ? number : limit; }

struct interleave_result interleave_result_of(int slot) {
    const struct page *page = interleave_page_of(slot);
    return (struct interleave_result){
        .ending = page->ending,
        .signal = page->signal,
        .task = page->ending_task,
        .steps = at_most(page->steps, MOST_STEPS),
        .decisions = at_most(page->decisions, MOST_DECISIONS),
        .objects = at_most(page->objects, MOST_OBJECTS),
        .stacks = at_most(page->stacks, MOST_STACKS),
        .tasks = at_most(page->tasks, MOST_TASKS),
        .races = at_most(page->races, MOST_RACES),
        .choices = page->choices,
        .observes_releases = page->observes_releases,
        .left_behind = page->left_behind,
        .ended_with_lock = page->ended_with_lock,
        .history = page->history,
        .step = page->step,
        .decision = page->decision,
        .object = page->shown,
        .stack = page->stack,
        .task_state = page->final,
        .race = page->race,
        .notes = at_most(page->notes, MOST_NOTES),
        .first_note = page->notes > MOST_NOTES ? page->notes % MOST_NOTES : 0,
        .note = page->note,
        .swift_tasks = at_most(page->swift_tasks, MOST_SWIFT_TASKS - 1),
        .swift_task = page->swift_task,
        .outcome = page->outcome,
        .outcome_size = page->outcome_size < OUTCOME_BYTES ? page->outcome_size : OUTCOME_BYTES,
        .output = page->output,
    };
}

struct interleave_location interleave_locate(uint64_t address) {
    Dl_info info;
    if (dladdr((void *)address, &info) == 0) {
        return (struct interleave_location){0};
    }
    return (struct interleave_location){(uint64_t)info.dli_fbase, info.dli_fname, info.dli_sname};
}
