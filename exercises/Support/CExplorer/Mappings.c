#define _GNU_SOURCE
#include "Control.h"
#include "Executions.h"

#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/shm.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>

/// A part of this process's memory that other processes may share.
struct mapping {
    uint64_t start, end;
    uint64_t offset;
    uint32_t number;
};

struct range {
    uint64_t start, end;
};

static struct mapping mappings[MOST_MAPPINGS];
static uint32_t mapping_count;
static uint64_t lowest_shared = UINT64_MAX, highest_shared;
static struct range runtime[16];
static uint32_t runtime_count;

bool interleave_is_shared(const volatile void *address, struct place *place) {
    uint64_t at = (uint64_t)address;
    if (at >= lowest_shared && at < highest_shared) {
        for (uint32_t index = 0; index < mapping_count; index++) {
            const struct mapping *mapping = &mappings[index];
            if (at >= mapping->start && at < mapping->end) {
                *place = (struct place){
                    .mapping = mapping->number,
                    .offset = at - mapping->start + mapping->offset,
                };
                return true;
            }
        }
    }
    *place = (struct place){.space = (uint32_t)interleave_self.process + 1, .offset = at};
    return false;
}

static void find_limits(void) {
    lowest_shared = UINT64_MAX;
    highest_shared = 0;
    for (uint32_t index = 0; index < mapping_count; index++) {
        lowest_shared = mappings[index].start < lowest_shared ? mappings[index].start
                                                              : lowest_shared;
        highest_shared = mappings[index].end > highest_shared ? mappings[index].end
                                                              : highest_shared;
    }
}

/// The number of a file's mappings; a file of no name gets a new one.
static uint32_t number_of(struct files *known, uint64_t device, uint64_t file) {
    for (uint32_t index = 0; file != 0 && index < known->count; index++) {
        if (known->device[index] == device && known->file[index] == file) {
            return index;
        }
    }
    if (known->count >= MOST_MAPPINGS) {
        return MOST_MAPPINGS;
    }
    known->device[known->count] = device;
    known->file[known->count] = file;
    return known->count++;
}

static void add(uint64_t start, uint64_t size, uint64_t offset, uint64_t device, uint64_t file) {
    struct files *known =
        interleave_page != NULL ? &interleave_page->mapped : interleave_drivers_files();
    uint32_t number = known == NULL ? MOST_MAPPINGS : number_of(known, device, file);
    if (number >= MOST_MAPPINGS || mapping_count >= MOST_MAPPINGS) {
        return;
    }
    mappings[mapping_count++] = (struct mapping){start, start + size, offset, number};
    find_limits();
}

void interleave_forget_mapping(const void *start, size_t size) {
    uint64_t first = (uint64_t)start, end = first + size;
    for (uint32_t index = 0; index < mapping_count;) {
        if (mappings[index].start >= first && mappings[index].end <= end) {
            mappings[index] = mappings[--mapping_count];
        } else {
            index++;
        }
    }
    find_limits();
}

void interleave_learn_mappings(void) {
    mapping_count = 0;
    interleave_drivers_files()->count = 0;
    find_limits();
    int file = (int)interleave_call(
        SYS_openat, AT_FDCWD, (long)"/proc/self/maps", O_RDONLY | O_CLOEXEC, 0, 0, 0);
    if (file < 0) {
        return;
    }
    static char text[1 << 16];
    size_t used = 0;
    long count;
    do {
        count = interleave_call(
            SYS_read, file, (long)(text + used), (long)(sizeof text - 1 - used), 0, 0, 0);
        used += count > 0 ? (size_t)count : 0;
        text[used] = 0;
        char *line = text;
        for (char *end; (end = strchr(line, '\n')) != NULL; line = end + 1) {
            char *rest;
            uint64_t start = strtoull(line, &rest, 16);
            uint64_t finish = strtoull(rest + 1, &rest, 16);
            bool is_shared = rest[4] == 's' && rest[2] == 'w';
            if (is_shared && !interleave_is_own_memory(start)) {
                uint64_t offset = strtoull(rest + 5, &rest, 16);
                uint64_t major_number = strtoull(rest + 1, &rest, 16);
                uint64_t minor_number = strtoull(rest + 1, &rest, 16);
                uint64_t number = strtoull(rest + 1, &rest, 10);
                add(start,
                    finish - start,
                    offset,
                    makedev((unsigned)major_number, (unsigned)minor_number),
                    number);
            }
        }
        used = (size_t)(text + used - line);
        memmove(text, line, used);
    } while (count > 0);
    interleave_call(SYS_close, file, 0, 0, 0, 0, 0);
}

/// Whether a range touches what the play notes; no such thing without a play.
bool interleave_holds_notes(const volatile void *start, size_t size) __attribute__((weak));

static bool holds_notes(const void *start, size_t size) {
    return interleave_holds_notes != NULL && interleave_holds_notes(start, size);
}

/// System V's memory never takes another mapping's place.
void *shmat(int memory, const void *wish, int flags) {
    return REAL(shmat)(memory, wish, flags & ~SHM_REMAP);
}

void *mmap(void *wish, size_t size, int protection, int flags, int file, off_t offset) {
    if ((flags & MAP_FIXED) != 0 && holds_notes(wish, size)) {
        errno = EPERM;
        return MAP_FAILED;
    }
    void *start = REAL(mmap)(wish, size, protection, flags, file, offset);
    if (__builtin_expect(interleave_drivers_files() == NULL, 1) || start == MAP_FAILED
        || (flags & MAP_SHARED) == 0 || (protection & PROT_WRITE) == 0) {
        return start;
    }
    struct stat status = {0};
    if ((flags & MAP_ANONYMOUS) == 0 && fstat(file, &status) != 0) {
        return start;
    }
    add((uint64_t)start, size, (uint64_t)offset, status.st_dev, status.st_ino);
    return start;
}

void *mmap64(void *wish, size_t size, int protection, int flags, int file, off64_t offset) {
    return mmap(wish, size, protection, flags, file, offset);
}

int munmap(void *start, size_t size) {
    if (holds_notes(start, size)) {
        errno = EPERM;
        return -1;
    }
    if (mapping_count > 0) {
        interleave_forget_mapping(start, size);
    }
    return REAL(munmap)(start, size);
}

static int note_library(struct dl_phdr_info *info, size_t size, void *context) {
    static const char *const names[] = {
        "libswiftCore.", "libswift_Concurrency.", "libswift_StringProcessing.",
        "libswift_RegexParser.", "libstdc++.", "libgcc_s.", "libc.so", "ld-linux",
        "lib_FoundationICU.",
    };
    (void)size, (void)context;
    for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
        if (strstr(info->dlpi_name, names[index]) == NULL) {
            continue;
        }
        struct range range = {UINT64_MAX, 0};
        for (int part = 0; part < info->dlpi_phnum; part++) {
            const ElfW(Phdr) *header = &info->dlpi_phdr[part];
            uint64_t start = info->dlpi_addr + header->p_vaddr;
            if (header->p_type == PT_LOAD) {
                range.start = start < range.start ? start : range.start;
                range.end = start + header->p_memsz > range.end ? start + header->p_memsz
                                                                : range.end;
            }
        }
        if (runtime_count < sizeof runtime / sizeof *runtime) {
            runtime[runtime_count++] = range;
        }
        break;
    }
    return 0;
}

void interleave_learn_runtime(void) {
    runtime_count = 0;
    dl_iterate_phdr(note_library, NULL);
}

bool interleave_is_runtime(uint64_t program_counter) {
    for (uint32_t index = 0; index < runtime_count; index++) {
        if (program_counter >= runtime[index].start && program_counter < runtime[index].end) {
            return true;
        }
    }
    return false;
}
