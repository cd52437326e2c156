#include "Control.h"

static bool is_write(int kind) {
    return kind != INTERLEAVE_READ && kind != INTERLEAVE_ATOMIC_LOAD;
}
static bool is_atomic(int kind) { return kind != INTERLEAVE_READ && kind != INTERLEAVE_WRITE; }

static struct cell *find_cell(const struct place *place, uint64_t granule, bool makes) {
    struct page *page = interleave_page;
    uint64_t key = granule ^ (uint64_t)place->mapping << 56;
    uint64_t hash = (key ^ (uint64_t)place->space << 48) * 0x9e3779b97f4a7c15u;
    int32_t *head = &page->cell_buckets[(hash >> 40) % BUCKETS];
    for (int32_t index = *head - 1; index >= 0; index = page->cell[index].next - 1) {
        if (page->cell[index].place == key && page->cell[index].space == place->space) {
            return &page->cell[index];
        }
    }
    if (!makes || page->cells >= MOST_CELLS) {
        return NULL;
    }
    struct cell *cell = &page->cell[page->cells];
    *cell = (struct cell){.place = key, .space = place->space, .next = *head};
    *head = (int32_t)++page->cells;
    return cell;
}

static void note_race(
    const struct cell_access *first, const struct cell_access *second, int32_t object) {
    struct page *page = interleave_page;
    for (uint32_t index = 0; index < page->races; index++) {
        // The first one of a place says it all.
        if (page->race[index].object == object) {
            return;
        }
    }
    if (page->races >= MOST_RACES) {
        return;
    }
    page->race[page->races++] = (struct interleave_race){
        .object = object,
        .first_task = first->task,
        .first_kind = first->kind,
        .second_task = second->task,
        .second_kind = second->kind,
        .first_stack = first->stack,
        .second_stack = second->stack,
        .step = page->steps,
    };
}

/// Holds one access against those before it in the same eight bytes, and keeps it.
static void check_cell(struct cell *cell, struct cell_access access, int32_t object) {
    const uint32_t *clock = own_task()->clock;
    struct cell_access *kept = NULL;
    for (uint32_t index = 0; index < CELL_SLOTS; index++) {
        struct cell_access *other = &cell->accesses[index];
        if (!other->is_used) {
            kept = kept == NULL ? other : kept;
            continue;
        }
        if (other->task == access.task) {
            if (other->bytes == access.bytes && other->kind == access.kind) {
                kept = other;
            }
            continue;
        }
        bool overlap = (other->bytes & access.bytes) != 0;
        bool conflict = (is_write(other->kind) || is_write(access.kind))
            && !(is_atomic(other->kind) && is_atomic(access.kind));
        if (overlap && conflict && other->time > clock[other->task]) {
            note_race(other, &access, object);
        }
    }
    if (kept == NULL) {
        kept = &cell->accesses[cell->turn++ % CELL_SLOTS];
    }
    *kept = access;
}

void interleave_check_race(
    const volatile void *address, size_t size, int kind, int32_t object, int32_t stack) {
    struct place place;
    interleave_is_shared(address, &place);
    uint64_t end = place.offset + size;
    for (uint64_t granule = place.offset & ~(uint64_t)7; granule < end; granule += 8) {
        uint64_t first = granule < place.offset ? place.offset - granule : 0;
        uint64_t last = end - granule < 8 ? end - granule : 8;
        struct cell *cell = find_cell(&place, granule, true);
        if (cell == NULL) {
            return;
        }
        check_cell(
            cell,
            (struct cell_access){
                .task = (uint8_t)interleave_self.task,
                .bytes = (uint8_t)((0xff << first) & (0xff >> (8 - last))),
                .kind = (uint8_t)kind,
                .is_used = true,
                .time = own_task()->clock[interleave_self.task],
                .stack = stack,
            },
            object);
    }
}

void interleave_forget_accesses(const volatile void *address, size_t size) {
    struct place place;
    interleave_is_shared(address, &place);
    if (interleave_page->cells == 0) {
        return;
    }
    for (uint64_t granule = place.offset & ~(uint64_t)7; granule < place.offset + size;
         granule += 8) {
        struct cell *cell = find_cell(&place, granule, false);
        if (cell != NULL) {
            for (uint32_t index = 0; index < CELL_SLOTS; index++) {
                cell->accesses[index].is_used = false;
            }
        }
    }
}
