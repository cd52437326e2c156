#define _GNU_SOURCE
#include "Control.h"

#include <link.h>
#include <sys/mman.h>
#include <unistd.h>

enum { PAGE_BYTES = 4096 };

/// Where the next range's copy begins in the file.
struct copies {
    int file;
    off_t size;
};

static bool can_be_written(char *place, const struct copies *copies) {
    // The kernel writes what is there already, or says that it may not.
    return pread(copies->file, place, 1, copies->size) == 1;
}

static int share(struct dl_phdr_info *info, size_t size, void *context) {
    struct copies *copies = context;
    (void)size;
    for (int part = 0; part < info->dlpi_phnum; part++) {
        const ElfW(Phdr) *header = &info->dlpi_phdr[part];
        if (header->p_type != PT_GNU_RELRO) {
            continue;
        }
        uint64_t start = (info->dlpi_addr + header->p_vaddr) & ~(uint64_t)(PAGE_BYTES - 1);
        uint64_t end = info->dlpi_addr + header->p_vaddr + header->p_memsz;
        end &= ~(uint64_t)(PAGE_BYTES - 1);
        if (end <= start
            || pwrite(copies->file, (void *)start, end - start, copies->size)
                != (ssize_t)(end - start)
            || can_be_written((char *)start, copies)) {
            continue;
        }
        REAL(mmap)((void *)start, end - start, PROT_READ, MAP_PRIVATE | MAP_FIXED, copies->file,
                   copies->size);
        copies->size += (off_t)(end - start);
    }
    return 0;
}

void interleave_share_relocations(void) {
    static bool is_done;
    struct copies copies = {.file = is_done ? -1 : memfd_create("relocations", MFD_CLOEXEC)};
    is_done = true;
    if (copies.file >= 0) {
        dl_iterate_phdr(share, &copies);
        close(copies.file);
    }
}
