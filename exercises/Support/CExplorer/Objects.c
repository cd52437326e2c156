#include "Control.h"

static uint32_t bucket(uint64_t place, uint32_t space, uint32_t class_) {
    uint64_t hash = (place ^ (uint64_t)space << 48 ^ (uint64_t)class_ << 56) * 0x9e3779b97f4a7c15u;
    return (uint32_t)(hash >> 40) % BUCKETS;
}

static int32_t number(uint32_t class_, uint32_t space, uint32_t mapping, uint64_t place) {
    struct page *page = interleave_page;
    uint64_t key = place ^ (uint64_t)mapping << 56;
    int32_t *head = &page->object_buckets[bucket(key, space, class_)];
    for (int32_t index = *head - 1; index >= 0; index = page->object[index].next - 1) {
        const struct interleave_object *shown = &page->object[index].shown;
        if (shown->place == place && shown->space == space && shown->mapping == mapping
            && shown->class_ == class_) {
            return index;
        }
    }
    if (page->objects >= MOST_OBJECTS) {
        interleave_end(INTERLEAVE_FULL);
    }
    int32_t index = (int32_t)page->objects++;
    page->object[index] = (struct object){
        .shown = {
            .class_ = class_,
            .space = space,
            .mapping = mapping,
            .owner = -1,
            .place = place,
        },
        .next = *head,
        .clock = -1,
        .readers_clock = -1,
    };
    *head = index + 1;
    return index;
}

int32_t interleave_object(int class_, const volatile void *address) {
    struct place place;
    bool is_shared = interleave_is_shared(address, &place);
    if (class_ == INTERLEAVE_PRIVATE_MEMORY && is_shared) {
        class_ = INTERLEAVE_SHARED_MEMORY;
    }
    if (class_ == INTERLEAVE_SHARED_MEMORY || class_ == INTERLEAVE_PRIVATE_MEMORY) {
        place.offset &= ~(uint64_t)7;
    }
    return number((uint32_t)class_, place.space, place.mapping, place.offset);
}

int32_t interleave_file_object(int class_, uint64_t device, uint64_t file) {
    return number((uint32_t)class_, 0, 0, file ^ device << 40);
}
