#define _GNU_SOURCE
#include "Control.h"

#include <fcntl.h>
#include <link.h>
#include <sys/mman.h>
#include <unistd.h>

/// A file in memory, and where the next copy in it begins.
struct copies {
    int file;
    off_t size;
    uint64_t page_bytes;
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
        // As the linker rounds what it protects.
        uint64_t start = (info->dlpi_addr + header->p_vaddr) & ~(copies->page_bytes - 1);
        uint64_t end = info->dlpi_addr + header->p_vaddr + header->p_memsz;
        end &= ~(copies->page_bytes - 1);
        if (end <= start) {
            continue;
        }
        size_t bytes = end - start;
        if (pwrite(copies->file, (void *)start, bytes, copies->size) != (ssize_t)bytes
            || can_be_written((char *)start, copies)) {
            continue;
        }
        REAL(mmap)(
            (void *)start, bytes, PROT_READ, MAP_PRIVATE | MAP_FIXED, copies->file, copies->size);
        copies->size += (off_t)bytes;
    }
    return 0;
}

void interleave_share_relocations(void) {
    static bool is_done;
    if (is_done) {
        return;
    }
    is_done = true;
    struct copies copies = {
        .file = memfd_create("relocations", MFD_CLOEXEC | MFD_ALLOW_SEALING),
        .page_bytes = (uint64_t)sysconf(_SC_PAGESIZE),
    };
    if (copies.file < 0) {
        return;
    }
    dl_iterate_phdr(share, &copies);
    // The driver calls what stands there, and an execution must have no way to change that.
    fcntl(copies.file, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL);
    close(copies.file);
}
