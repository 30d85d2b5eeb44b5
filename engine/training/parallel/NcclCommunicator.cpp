// SPDX-License-Identifier: Apache-2.0
#include "engine/training/parallel/NcclCommunicator.h"

#include "engine/core/Error.h"
#include "engine/core/Log.h"
#include "engine/core/SharedLibrary.h"
#include "engine/ops/cuda/KernelLibrary.h"

#include <c10/core/DeviceGuard.h>

#include <algorithm>
#include <array>

namespace nextgpt {

namespace {

/// ncclUniqueId, which every process needs to find the others.
struct UniqueId {
    std::array<char, 128> bytes{};
};

constexpr int kSuccess = 0;
constexpr int kFloat32 = 7; ///< ncclDataType_t
constexpr int kSum = 0;     ///< ncclRedOp_t

} // namespace

struct NcclLibrary {
    int (*getUniqueId)(UniqueId*) = nullptr;
    int (*initRank)(void** communicator, int size, UniqueId, int rank) = nullptr;
    int (*allReduce)(const void* from, void* to, std::size_t count, int type, int operation,
                     void* communicator, void* stream) = nullptr;
    int (*abort)(void* communicator) = nullptr;
    const char* (*errorText)(int status) = nullptr;
};

namespace {

/// Null, with a reason, if there is no such library. It is never closed: it has threads of its own.
std::unique_ptr<NcclLibrary> openLibrary(const std::string& file, std::string& reason) {
    void* opened = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (opened == nullptr) {
        reason = ::dlerror();
        return nullptr;
    }
    auto library = std::make_unique<NcclLibrary>();
    const bool complete = findSymbol(opened, "ncclGetUniqueId", library->getUniqueId) &&
                          findSymbol(opened, "ncclCommInitRank", library->initRank) &&
                          findSymbol(opened, "ncclAllReduce", library->allReduce) &&
                          findSymbol(opened, "ncclCommAbort", library->abort) &&
                          findSymbol(opened, "ncclGetErrorString", library->errorText);
    if (complete)
        return library;
    reason = file + " is not NCCL 2";
    return nullptr;
}

bool isTrueEverywhere(bool condition, Communicator& processes) {
    double count = condition ? 1.0 : 0.0;
    processes.sum(std::span(&count, 1));
    return static_cast<int>(count) == processes.size();
}

/// Every process gets the id of rank 0: the others add zeros.
UniqueId shared(const UniqueId& own, Communicator& processes) {
    std::array<float, sizeof(UniqueId)> values{};
    if (processes.rank() == 0)
        std::copy(own.bytes.begin(), own.bytes.end(), values.begin());
    processes.sum(std::span<float>(values));
    UniqueId id;
    std::transform(values.begin(), values.end(), id.bytes.begin(),
                   [](float value) { return static_cast<char>(value); });
    return id;
}

} // namespace

std::unique_ptr<NcclCommunicator> NcclCommunicator::open(Communicator& processes, at::Device device,
                                                         const std::string& file) {
    std::string reason = "another process cannot use NCCL";
    const auto refused = [&reason]() -> std::unique_ptr<NcclCommunicator> {
        log("training")->warn("gradients are exchanged through the memory of the host: {}", reason);
        return nullptr;
    };
    std::unique_ptr<NcclLibrary> library = openLibrary(file, reason);
    if (!isTrueEverywhere(library != nullptr, processes))
        return refused();

    const auto succeeds = [&](int status) {
        if (status != kSuccess)
            reason = std::string("NCCL: ") + library->errorText(status);
        return isTrueEverywhere(status == kSuccess, processes);
    };
    UniqueId own;
    if (!succeeds(processes.rank() == 0 ? library->getUniqueId(&own) : kSuccess))
        return refused();
    const UniqueId id = shared(own, processes);
    const c10::DeviceGuard guard(device); // NCCL uses the current device
    void* handle = nullptr;
    const int status = library->initRank(&handle, processes.size(), id, processes.rank());
    if (!succeeds(status)) {
        if (status == kSuccess)
            library->abort(handle);
        return refused();
    }
    return std::unique_ptr<NcclCommunicator>(new NcclCommunicator(std::move(library), handle));
}

NcclCommunicator::NcclCommunicator(std::unique_ptr<NcclLibrary> library, void* handle)
    : m_library(std::move(library))
    , m_handle(handle) {}

NcclCommunicator::~NcclCommunicator() {
    // ncclCommDestroy may wait for the other processes, and a process that fails would never end.
    m_library->abort(m_handle);
}

void NcclCommunicator::sum(const at::Tensor& values) const {
    void* stream = values.is_cuda() ? kernelStream(values) : nullptr; // memory of the host has none
    float* data = values.mutable_data_ptr<float>();
    const int status = m_library->allReduce(data, data, static_cast<std::size_t>(values.numel()), kFloat32,
                                            kSum, m_handle, stream);
    if (status != kSuccess)
        throw EngineError(ErrorCode::Internal, std::string("NCCL: a sum over all processes failed: ") +
                                                   m_library->errorText(status));
}

} // namespace nextgpt
