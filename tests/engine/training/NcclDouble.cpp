// SPDX-License-Identifier: Apache-2.0
// The functions of nccl.h that the program uses, for threads of one process and the memory of the host.
// NCCL_DOUBLE in the environment: "duplicate" refuses rank 1 the connection, "broken" refuses every sum.

#include <barrier>
#include <cstddef>
#include <cstdlib>
#include <map>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

namespace {

constexpr int kInvalidArgument = 4;
constexpr int kInvalidUsage = 5;
constexpr int kFloat32 = 7;
constexpr int kSum = 0;

struct Group {
    explicit Group(int processes)
        : size(processes)
        , barrier(processes)
        , contributions(static_cast<std::size_t>(processes)) {}

    int size;
    std::barrier<> barrier;
    std::vector<std::vector<float>> contributions; // by rank
};

struct Member {
    std::shared_ptr<Group> group;
    int rank = 0;
};

struct Id {
    char bytes[128];
};

std::mutex mutex;
std::map<char, std::shared_ptr<Group>> groups; // by the first byte of the id
char lastId = 100;
int sums = 0;

bool isAsked(std::string_view mode) {
    const char* asked = std::getenv("NCCL_DOUBLE");
    return asked != nullptr && mode == asked;
}

} // namespace

extern "C" {

__attribute__((visibility("default"))) int ncclGetUniqueId(Id* id) {
    const std::lock_guard lock(mutex);
    *id = {};
    id->bytes[0] = static_cast<char>(++lastId);
    id->bytes[127] = -5; // bytes may have any value
    return 0;
}

__attribute__((visibility("default"))) int ncclCommInitRank(void** communicator, int size, Id id, int rank) {
    if (id.bytes[127] != -5)
        return kInvalidArgument;
    if (isAsked("duplicate") && rank == 1)
        return kInvalidUsage;
    const std::lock_guard lock(mutex);
    std::shared_ptr<Group>& group = groups[id.bytes[0]];
    if (!group)
        group = std::make_shared<Group>(size);
    *communicator = new Member{group, rank};
    return 0;
}

__attribute__((visibility("default"))) int ncclAllReduce(const void* from, void* to, std::size_t count,
                                                         int type, int operation, void* communicator, void*) {
    if (isAsked("broken"))
        return kInvalidUsage;
    if (type != kFloat32 || operation != kSum)
        return kInvalidArgument;
    auto& [group, rank] = *static_cast<Member*>(communicator);
    const auto* values = static_cast<const float*>(from);
    group->contributions[static_cast<std::size_t>(rank)].assign(values, values + count);
    group->barrier.arrive_and_wait();
    for (std::size_t i = 0; i < count; ++i) {
        float sum = 0.0F;
        for (const std::vector<float>& contribution : group->contributions)
            sum += contribution[i];
        static_cast<float*>(to)[i] = sum;
    }
    group->barrier.arrive_and_wait();
    const std::lock_guard lock(mutex);
    ++sums;
    return 0;
}

__attribute__((visibility("default"))) int ncclCommAbort(void* communicator) {
    delete static_cast<Member*>(communicator);
    return 0;
}

__attribute__((visibility("default"))) const char* ncclGetErrorString(int status) {
    return status == kInvalidUsage ? "invalid usage" : "invalid argument";
}

/// Sums since the library was opened, over all ranks.
__attribute__((visibility("default"))) int ncclDoubleSums() {
    const std::lock_guard lock(mutex);
    return sums;
}

} // extern "C"
