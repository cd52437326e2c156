#include "Control.h"

/// Whether two ranges have a byte in common.
static bool meet(const struct file_range *one, const struct file_range *other) {
    return one->object == other->object && one->start < other->end && other->start < one->end;
}

bool interleave_can_lock_range(const struct file_range *wanted) {
    struct page *page = interleave_page;
    for (uint32_t index = 0; index < page->file_ranges; index++) {
        const struct file_range *held = &page->file_range[index];
        if (held->process != wanted->process && meet(held, wanted)
            && (held->is_exclusive || wanted->is_exclusive)) {
            return false;
        }
    }
    return true;
}

// A lock can end in ways that are not seen, such as a close within libc.
bool interleave_doubt_ranges(void) {
    struct page *page = interleave_page;
    bool any = false;
    for (uint32_t number = 0; number < page->tasks; number++) {
        const struct task *task = &page->task[number];
        bool waits = task->state == TASK_PARKED && task->pending.condition == RANGE_FREE;
        for (uint32_t index = 0; waits && index < page->file_ranges;) {
            const struct file_range *held = &page->file_range[index];
            if (held->process != task->process && meet(held, &task->wanted)) {
                page->file_range[index] = page->file_range[--page->file_ranges];
                any = true;
            } else {
                index++;
            }
        }
    }
    return any;
}

static void add(struct file_range range) {
    struct page *page = interleave_page;
    if (range.start >= range.end) {
        return;
    }
    if (page->file_ranges >= MOST_FILE_RANGES) {
        // Then nothing is known of any: those who ask find out from the kernel.
        page->file_ranges = 0;
        return;
    }
    page->file_range[page->file_ranges++] = range;
}

void interleave_unlock_range(const struct file_range *gone) {
    struct page *page = interleave_page;
    for (uint32_t index = 0; index < page->file_ranges;) {
        struct file_range held = page->file_range[index];
        if (held.process != gone->process || !meet(&held, gone)) {
            index++;
            continue;
        }
        page->file_range[index] = page->file_range[--page->file_ranges];
        struct file_range before = held, after = held;
        before.end = gone->start;
        after.start = gone->end;
        add(before);
        add(after);
    }
}

void interleave_lock_range(const struct file_range *range) {
    interleave_unlock_range(range);
    add(*range);
}

void interleave_forget_ranges(int process, int32_t object) {
    struct page *page = interleave_page;
    for (uint32_t index = 0; index < page->file_ranges;) {
        const struct file_range *held = &page->file_range[index];
        if (held->process == process && (object < 0 || held->object == object)) {
            page->file_range[index] = page->file_range[--page->file_ranges];
        } else {
            index++;
        }
    }
}
