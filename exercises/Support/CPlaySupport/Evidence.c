#define _GNU_SOURCE
#include "Evidence.h"
#include "EvidenceParts.h"

#include <fcntl.h>
#include <link.h>
#include <stddef.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

struct interleave_evidence *interleave_evidence;

int interleave_evidence_file(void) {
    int file = memfd_create("evidence", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (file < 0) return -1;
    if (ftruncate(file, sizeof(struct interleave_evidence)) < 0
        || fcntl(file, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) < 0) {
        close(file);
        return -1;
    }
    return file;
}

static int note_module(struct dl_phdr_info *info, size_t size, void *context) {
    (void)size, (void)context;
    if (interleave_evidence->module_count == INTERLEAVE_MODULES) return 1;
    struct interleave_module module = {.base = info->dlpi_addr, .first = UINT64_MAX};
    for (int index = 0; index < info->dlpi_phnum; index++) {
        const ElfW(Phdr) *part = &info->dlpi_phdr[index];
        if (part->p_type != PT_LOAD) continue;
        uint64_t first = info->dlpi_addr + part->p_vaddr;
        if (first < module.first) module.first = first;
        if (first + part->p_memsz > module.end) module.end = first + part->p_memsz;
    }
    const char *slash = strrchr(info->dlpi_name, '/');
    const char *name = slash ? slash + 1 : info->dlpi_name;
    memcpy(module.name, name, strnlen(name, sizeof module.name - 1));
    interleave_evidence->modules[interleave_evidence->module_count++] = module;
    return 0;
}

bool interleave_attach_evidence(int file) {
    void *memory = mmap(
        NULL, sizeof(struct interleave_evidence), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (memory == MAP_FAILED) return false;
    interleave_evidence = memory;
    dl_iterate_phdr(note_module, NULL);
    return interleave_handle_crashes();
}

/// Room for one descriptor, aligned as the kernel wants it.
union control {
    char bytes[CMSG_SPACE(sizeof(int))];
    struct cmsghdr aligned;
};

int interleave_receive_file(int socket) {
    char byte;
    struct iovec place = {&byte, 1};
    union control control;
    struct msghdr header = {
        .msg_iov = &place,
        .msg_iovlen = 1,
        .msg_control = &control,
        .msg_controllen = sizeof control,
    };
    if (recvmsg(socket, &header, MSG_CMSG_CLOEXEC) != 1) return -1;
    struct cmsghdr *entry = CMSG_FIRSTHDR(&header);
    if (entry == NULL || entry->cmsg_type != SCM_RIGHTS) return -1;
    int file;
    memcpy(&file, CMSG_DATA(entry), sizeof file);
    return file;
}
