#define _GNU_SOURCE
#include "EvidenceParts.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <semaphore.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <sys/mman.h>

// These take the place of libc's functions for a player: the kernel does not tell who gave a name
// to something that lies in a folder that all processes of a machine share.

static void note_made(int kind, const char *name) {
    if (interleave_evidence == NULL || name == NULL) return;
    uint32_t index = __atomic_fetch_add(&interleave_evidence->name_count, 1, __ATOMIC_RELAXED);
    if (index >= INTERLEAVE_NAMES) return;
    struct interleave_name *entry = &interleave_evidence->names[index];
    memcpy(entry->name, name, strnlen(name, sizeof entry->name - 1));
    __atomic_store_n(&entry->kind, kind, __ATOMIC_RELEASE);
}

static void note_unlinked(int kind, const char *name) {
    if (interleave_evidence == NULL || name == NULL) return;
    uint32_t count = __atomic_load_n(&interleave_evidence->name_count, __ATOMIC_RELAXED);
    for (uint32_t index = 0; index < count && index < INTERLEAVE_NAMES; index++) {
        struct interleave_name *entry = &interleave_evidence->names[index];
        if (__atomic_load_n(&entry->kind, __ATOMIC_ACQUIRE) == kind
            && strncmp(entry->name, name, sizeof entry->name - 1) == 0)
            __atomic_store_n(&entry->is_unlinked, 1, __ATOMIC_RELAXED);
    }
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

int shm_open(const char *name, int flags, mode_t mode) {
    int file = REAL(shm_open)(name, flags, mode);
    if (file >= 0 && (flags & O_CREAT)) note_made(INTERLEAVE_NAMED_MEMORY, name);
    return file;
}

int shm_unlink(const char *name) {
    int result = REAL(shm_unlink)(name);
    if (result == 0) note_unlinked(INTERLEAVE_NAMED_MEMORY, name);
    return result;
}

sem_t *sem_open(const char *name, int flags, ...) {
    if (!(flags & O_CREAT)) return REAL(sem_open)(name, flags);
    va_list more;
    va_start(more, flags);
    mode_t mode = va_arg(more, mode_t);
    unsigned value = va_arg(more, unsigned);
    va_end(more);
    sem_t *semaphore = REAL(sem_open)(name, flags, mode, value);
    if (semaphore != SEM_FAILED) note_made(INTERLEAVE_NAMED_SEMAPHORE, name);
    return semaphore;
}

int sem_unlink(const char *name) {
    int result = REAL(sem_unlink)(name);
    if (result == 0) note_unlinked(INTERLEAVE_NAMED_SEMAPHORE, name);
    return result;
}
