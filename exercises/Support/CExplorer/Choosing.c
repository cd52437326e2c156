#include "Control.h"

/// After how many choices in a row, in which nothing changed, nothing ever will.
enum { VAIN_CHOICES = 1000 };

/// Whether a signal of a condition has come that reaches a waiter.
static bool is_signalled(const struct object *condition, const struct task *waiter) {
    for (uint32_t index = 0; index < condition->signals; index++) {
        if (condition->reach[index] > waiter->condition_arrival) {
            return true;
        }
    }
    return false;
}

bool interleave_can(int number) {
    struct page *page = interleave_page;
    const struct task *task = &page->task[number];
    const struct operation *wanted = &task->pending;
    const struct object *object = wanted->object >= 0 ? object_at(wanted->object) : NULL;
    switch (wanted->condition) {
    case NEVER: return false;
    case OBJECT_FREE: return object->shown.owner == -1;
    case OBJECT_READABLE: return object->shown.owner == -1;
    case OBJECT_WRITABLE: return object->shown.owner == -1 && object->readers == 0;
    case OBJECT_POSITIVE: return object->count > 0;
    case CONDITION_SIGNALLED:
        return is_signalled(object_at(task->waited_condition), task)
            && object->shown.owner == -1;
    case RANGE_FREE: return interleave_can_lock_range(&task->wanted);
    case WOKEN: return task->is_woken;
    case TASK_ENDED: return page->task[wanted->argument].state == TASK_ENDED_STATE;
    case PROCESS_ENDED: return page->process[wanted->argument].has_ended;
    case CHILD_ENDED:
        for (uint32_t index = 0; index < page->processes; index++) {
            const struct process *child = &page->process[index];
            if (child->parent == task->process && child->has_ended && !child->is_reaped) {
                return true;
            }
        }
        return false;
    default: return true;
    }
}

static uint64_t draw(struct page *page) {
    page->random ^= page->random << 13;
    page->random ^= page->random >> 7;
    page->random ^= page->random << 17;
    return page->random;
}

static int nth(uint64_t set, uint64_t index) {
    while (index-- > 0) {
        set &= set - 1;
    }
    return __builtin_ctzll(set);
}

static int lowest(uint64_t set) { return __builtin_ctzll(set); }

uint64_t interleave_draw_priority(void) {
    // Above all to which one is lowered.
    return draw(interleave_page) | 1u << 16;
}

/// What is chosen from: tasks, or things of which each has a priority of its own.
static uint64_t *priority_of(struct page *page, uint64_t *const *priorities, int index) {
    return priorities != NULL ? priorities[index] : &page->task[index].priority;
}

static int of_highest_priority(struct page *page, uint64_t set, uint64_t *const *priorities) {
    int best = lowest(set);
    for (uint64_t left = set; left != 0; left &= left - 1) {
        int next = lowest(left);
        if (*priority_of(page, priorities, next) > *priority_of(page, priorities, best)) {
            best = next;
        }
    }
    return best;
}

/// What the strategy chooses.
static int choice(
    struct page *page, uint64_t ready, uint64_t idle, int first_idle, int standard,
    uint64_t *const *priorities) {
    switch (page->settings.strategy) {
    case INTERLEAVE_RANDOM: {
        // Those that only wait for others to move on are chosen seldom.
        uint64_t set = ready == 0 || (idle != 0 && draw(page) % 8 == 0) ? ready | idle : ready;
        return nth(set, draw(page) % (uint64_t)__builtin_popcountll(set));
    }
    case INTERLEAVE_PRIORITIES: {
        if (ready == 0) {
            return first_idle;
        }
        int best = of_highest_priority(page, ready, priorities);
        for (uint32_t index = 0; index < page->settings.changes && index < 16; index++) {
            if (page->change_points[index] == page->decisions) {
                *priority_of(page, priorities, best) = index;
                best = of_highest_priority(page, ready, priorities);
            }
        }
        return best;
    }
    default: return standard;
    }
}

/// Whether all tasks that are left only look whether others have moved on, again and again.
static bool is_livelock(struct page *page, uint64_t ready, uint64_t idle) {
    if (ready != 0 || page->vain_since != page->writes) {
        page->vain_choices = 0;
        page->vain_since = page->writes;
        return false;
    }
    for (uint64_t left = idle; left != 0; left &= left - 1) {
        const struct task *task = &page->task[lowest(left)];
        if (!task->spins && task->pending.kind != INTERLEAVE_YIELD) {
            return false;
        }
    }
    return ++page->vain_choices > VAIN_CHOICES;
}

/// Notes a decision and what is chosen.
static int decide(
    struct page *page, uint64_t ready, uint64_t idle, int first_idle,
    uint64_t *const *priorities) {
    bool goes_on = page->current >= 0 && (ready & bit(page->current)) != 0;
    int standard = goes_on ? page->current : ready != 0 ? lowest(ready) : first_idle;
    if (__builtin_popcountll(ready | idle) == 1) {
        if ((bit(standard) & page->sleeping) != 0) {
            interleave_announce(INTERLEAVE_REDUNDANT, standard, 0);
            return -1;
        }
        return standard;
    }
    if (page->decisions >= MOST_DECISIONS) {
        interleave_announce(INTERLEAVE_FULL, standard, 0);
        return -1;
    }
    uint32_t number = page->decisions;
    int chosen = standard;
    const struct interleave_deviation *told = &page->deviation[page->next_deviation];
    bool is_told = page->next_deviation < page->deviation_count && told->decision == number;
    if (is_told) {
        chosen = (int)told->task;
        if (chosen >= MOST_TASKS || ((ready | idle) & bit(chosen)) == 0) {
            interleave_announce(INTERLEAVE_DIVERGED, standard, 0);
            return -1;
        }
    } else {
        uint64_t awake = ready & ~page->sleeping;
        uint64_t idle_awake = idle & ~page->sleeping;
        if (page->sleeping != 0 && (bit(standard) & page->sleeping) != 0) {
            if ((awake | idle_awake) == 0) {
                interleave_announce(INTERLEAVE_REDUNDANT, standard, 0);
                return -1;
            }
            standard = awake != 0 ? lowest(awake) : lowest(idle_awake);
        }
        chosen = choice(page, ready, idle, first_idle, standard, priorities);
    }
    page->decision[page->decisions++] = (struct interleave_decision){
        .ready = ready,
        .idle = idle,
        .sleeping = page->sleeping,
        .history = page->history,
        .step = page->steps,
        .current = goes_on ? (uint8_t)page->current : 0xff,
        .chosen = (uint8_t)chosen,
        .standard = (uint8_t)standard,
        .first_idle = first_idle < 0 ? 0xff : (uint8_t)first_idle,
    };
    page->is_decided = true;
    if (is_told && ++page->next_deviation == page->deviation_count) {
        page->sleeping = page->settings.sleeping;
    }
    return chosen;
}

int interleave_pick(uint64_t set, uint64_t *const *priorities) {
    struct page *page = interleave_page;
    int32_t current = page->current;
    // To take another one than the first costs as much as a preemption.
    page->current = lowest(set);
    page->sleeping = 0;
    page->is_decided = false;
    int chosen = decide(page, set, 0, -1, priorities);
    page->current = current;
    if (chosen < 0) {
        interleave_sleep_for_ever();
    }
    return chosen;
}

int interleave_choose(void) {
    struct page *page = interleave_page;
    uint64_t ready = 0, idle = 0;
    int first_idle = -1;
    if (page->ending != INTERLEAVE_RUNNING) {
        return -1;
    }
    for (uint32_t index = 0; index < page->tasks; index++) {
        struct task *task = &page->task[index];
        if (task->state != TASK_PARKED) {
            continue;
        }
        bool can = interleave_can((int)index);
        if (can && task->pending.is_silent) {
            return (int)index;
        }
        bool spins = task->spins && page->writes == task->seen_writes;
        if (can && !task->pending.is_idle && !spins) {
            ready |= bit((int)index);
        } else if (can || task->pending.deadline != 0) {
            idle |= bit((int)index);
            const struct task *first = first_idle < 0 ? NULL : &page->task[first_idle];
            if (first == NULL || task->pending.deadline < first->pending.deadline
                || (task->pending.deadline == first->pending.deadline
                    && task->arrival < first->arrival)) {
                first_idle = (int)index;
            }
        }
    }
    if ((ready | idle) == 0) {
        if (interleave_doubt_ranges()) {
            return interleave_choose();
        }
        interleave_announce(INTERLEAVE_DEADLOCK, -1, 0);
        return -1;
    }
    if (is_livelock(page, ready, idle)) {
        interleave_announce(INTERLEAVE_TOO_LONG, first_idle, 0);
        return -1;
    }
    return decide(page, ready, idle, first_idle, NULL);
}
