#define _GNU_SOURCE
#include "box.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* Room for descriptors beside a message. */
union control {
    char bytes[CMSG_SPACE(sizeof(int) * LARGEST_GIFT_COUNT) + CMSG_SPACE(sizeof(struct ucred))];
    struct cmsghdr aligned;
};

int send_gifts(int socket, const struct gifts *gifts) {
    char kept_count = (char)gifts->kept_count;
    struct iovec place = {&kept_count, 1};
    union control control = {.bytes = {0}};
    size_t size = sizeof(int) * (size_t)gifts->count;
    struct msghdr header = {.msg_iov = &place,
                            .msg_iovlen = 1,
                            .msg_control = &control,
                            .msg_controllen = CMSG_SPACE(size)};
    struct cmsghdr *entry = CMSG_FIRSTHDR(&header);
    entry->cmsg_level = SOL_SOCKET;
    entry->cmsg_type = SCM_RIGHTS;
    entry->cmsg_len = CMSG_LEN(size);
    memcpy(CMSG_DATA(entry), gifts->descriptors, size);
    ssize_t count;
    do count = sendmsg(socket, &header, MSG_NOSIGNAL);
    while (count < 0 && errno == EINTR);
    return count == 1;
}

int receive_gifts(int socket, struct gifts *gifts) {
    char kept_count;
    struct iovec place = {&kept_count, 1};
    union control control;
    struct msghdr header = {.msg_iov = &place,
                            .msg_iovlen = 1,
                            .msg_control = &control,
                            .msg_controllen = sizeof control};
    gifts->count = 0;
    ssize_t count;
    do count = recvmsg(socket, &header, MSG_CMSG_CLOEXEC);
    while (count < 0 && errno == EINTR);
    if (count != 1) return 0;
    for (struct cmsghdr *entry = CMSG_FIRSTHDR(&header); entry;
         entry = CMSG_NXTHDR(&header, entry)) {
        if (entry->cmsg_level != SOL_SOCKET || entry->cmsg_type != SCM_RIGHTS) continue;
        size_t size = entry->cmsg_len - CMSG_LEN(0);
        gifts->count = (int)(size / sizeof(int));
        memcpy(gifts->descriptors, CMSG_DATA(entry), size);
    }
    gifts->kept_count = kept_count;
    if (gifts->kept_count > 0 && gifts->kept_count <= gifts->count) return 1;
    close_gifts(gifts);
    return 0;
}

void close_gifts(struct gifts *gifts) {
    for (int index = 0; index < gifts->count; index++) close(gifts->descriptors[index]);
    gifts->count = 0;
}
