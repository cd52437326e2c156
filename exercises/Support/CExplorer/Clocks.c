#include "Control.h"

void interleave_join_clock(uint32_t *clock, const uint32_t *other) {
    for (uint32_t index = 0; index < interleave_page->tasks; index++) {
        if (other[index] > clock[index]) {
            clock[index] = other[index];
        }
    }
}

int32_t interleave_new_clock(void) {
    struct page *page = interleave_page;
    if (page->clocks >= MOST_CLOCKS) {
        interleave_end(INTERLEAVE_FULL);
    }
    uint32_t *clock = page->clock[page->clocks];
    for (uint32_t index = 0; index < MOST_TASKS; index++) {
        clock[index] = 0;
    }
    return (int32_t)page->clocks++;
}

static uint32_t *clock_of(int32_t number) {
    struct object *object = object_at(number);
    if (object->clock < 0) {
        object->clock = interleave_new_clock();
    }
    return interleave_page->clock[object->clock];
}

void interleave_tick(void) { own_task()->clock[interleave_self.task] += 1; }

void interleave_tell(int32_t object) {
    interleave_join_clock(clock_of(object), own_task()->clock);
    interleave_tick();
}

void interleave_tell_for(int task, int32_t object) {
    interleave_join_clock(clock_of(object), interleave_page->task[task].clock);
}

void interleave_tell_nothing(int32_t number) {
    struct object *object = object_at(number);
    if (object->clock >= 0) {
        uint32_t *clock = interleave_page->clock[object->clock];
        for (uint32_t index = 0; index < MOST_TASKS; index++) {
            clock[index] = 0;
        }
    }
}

void interleave_tell_alone(int32_t object) {
    interleave_tell_nothing(object);
    interleave_tell(object);
}

void interleave_hear(int32_t number) {
    const struct object *object = object_at(number);
    if (object->clock >= 0) {
        interleave_join_clock(own_task()->clock, interleave_page->clock[object->clock]);
    }
}

void interleave_tell_and_hear(int32_t object) {
    interleave_hear(object);
    interleave_tell(object);
}

void interleave_tell_as_reader(int32_t number) {
    struct object *object = object_at(number);
    if (object->readers_clock < 0) {
        object->readers_clock = interleave_new_clock();
    }
    interleave_join_clock(interleave_page->clock[object->readers_clock], own_task()->clock);
    interleave_tick();
}

void interleave_hear_readers(int32_t number) {
    const struct object *object = object_at(number);
    if (object->readers_clock >= 0) {
        interleave_join_clock(own_task()->clock, interleave_page->clock[object->readers_clock]);
    }
}
