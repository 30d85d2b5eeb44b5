// SPDX-License-Identifier: Apache-2.0
#include "engine/session/Device.h"

#include "engine/core/Error.h"
#include "engine/core/Log.h"
#include "engine/ops/cuda/KernelLibrary.h"
#include "engine/session/DriverFit.h"

#include <ATen/Context.h>
#include <ATen/detail/CUDAHooksInterface.h>

#include <array>
#include <charconv>
#include <dlfcn.h>
#include <optional>

namespace nextgpt {

namespace {

/// The NVIDIA driver library, queried directly: it is small, and without a driver CUDA's large libraries are
/// never loaded.
class Driver {
public:
    Driver()
        : m_library(dlopen("libcuda.so.1", RTLD_NOW | RTLD_LOCAL)) {}
    ~Driver() {
        if (m_library != nullptr)
            dlclose(m_library);
    }
    Driver(const Driver&) = delete;
    Driver& operator=(const Driver&) = delete;

    /// Number of GPUs; 0 without a working driver.
    int deviceCount() const {
        int count = 0;
        if (call("cuInit", 0u) != 0 || call("cuDeviceGetCount", &count) != 0)
            return 0;
        return count;
    }

    /// The newest CUDA version it supports, as in 12080 for 12.8; 0 if it is not known.
    int cudaVersion() const {
        int version = 0;
        return call("cuDriverGetVersion", &version) == 0 ? version : 0;
    }

    std::string deviceName(int index) const {
        std::array<char, 256> text{};
        int device = 0;
        if (call("cuDeviceGet", &device, index) != 0 ||
            call("cuDeviceGetName", text.data(), static_cast<int>(text.size() - 1), device) != 0)
            return "CUDA device " + std::to_string(index);
        return text.data();
    }

    int computeCapability(int index) const {
        constexpr int kMajor = 75; // CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR
        constexpr int kMinor = 76;
        int device = 0;
        int major = 0;
        int minor = 0;
        if (call("cuDeviceGet", &device, index) != 0 ||
            call("cuDeviceGetAttribute", &major, kMajor, device) != 0 ||
            call("cuDeviceGetAttribute", &minor, kMinor, device) != 0)
            return 0;
        return major * 10 + minor;
    }

    std::int64_t memoryBytes(int index) const {
        int device = 0;
        std::size_t bytes = 0;
        if (call("cuDeviceGet", &device, index) != 0 || call("cuDeviceTotalMem_v2", &bytes, device) != 0)
            return 0;
        return static_cast<std::int64_t>(bytes);
    }

private:
    /// The status returned by the driver; -1 if the driver lacks the function.
    template<typename... Arguments>
    int call(const char* function, Arguments... arguments) const {
        void* symbol = m_library != nullptr ? dlsym(m_library, function) : nullptr;
        return symbol != nullptr ? reinterpret_cast<int (*)(Arguments...)>(symbol)(arguments...) : -1;
    }

    void* m_library;
};

/// Loads the CUDA part of libtorch. Returns the reason for a failure.
std::optional<std::string> loadCuda() {
    // Never closed: the CUDA backend has registered itself with libtorch.
    if (dlopen("libtorch_cuda.so", RTLD_NOW | RTLD_GLOBAL) != nullptr)
        return std::nullopt;
    const char* reason = dlerror();
    return reason != nullptr ? reason : "libtorch_cuda.so cannot be loaded";
}

/// Makes results reproducible and equal to those of the CPU up to rounding: cuDNN uses deterministic
/// algorithms selected by shape, not by benchmarking, and float32 is not computed as TF32.
void setNumerics() {
    at::Context& context = at::globalContext();
    context.setBenchmarkCuDNN(false);
    context.setDeterministicCuDNN(true);
    context.setAllowTF32CuDNN(false);
    context.setAllowTF32CuBLAS(false);
}

std::optional<int> cudaIndex(const std::string& name) {
    if (name == "cuda")
        return 0;
    if (!name.starts_with("cuda:"))
        return std::nullopt;
    int number = -1;
    const char* end = name.data() + name.size();
    const auto [last, failure] = std::from_chars(name.data() + 5, end, number);
    return failure == std::errc{} && last == end && number >= 0 ? std::optional(number) : std::nullopt;
}

ChosenDevice openCudaDevice(const Driver& driver, int number) {
    const int count = driver.deviceCount();
    if (count == 0)
        throw EngineError(ErrorCode::DeviceUnavailable, "no working NVIDIA driver found");
    if (number >= count)
        throw EngineError(ErrorCode::DeviceUnavailable, "no GPU with index " + std::to_string(number) +
                                                            "; number of GPUs: " + std::to_string(count));
    if (const auto failure = loadCuda())
        throw EngineError(ErrorCode::DeviceUnavailable,
                          "the CUDA part of libtorch cannot be loaded: " + *failure);
    const auto runtime = static_cast<int>(at::detail::getCUDAHooks().versionCUDART());
    if (const auto mismatch = driverMismatch(driver.cudaVersion(), runtime))
        throw EngineError(ErrorCode::DeviceUnavailable, *mismatch);
    setNumerics();
    if (const auto failure = openKernelLibrary())
        log("session")->warn("using libtorch's kernels instead of the program's own: {}", *failure);
    return {.device = at::Device(at::kCUDA, static_cast<at::DeviceIndex>(number)),
            .title = driver.deviceName(number),
            .computeCapability = driver.computeCapability(number),
            .memoryBytes = driver.memoryBytes(number)};
}

} // namespace

std::vector<InstalledGpu> installedGpus() {
    const Driver driver;
    std::vector<InstalledGpu> gpus;
    for (int index = 0; index < driver.deviceCount(); ++index)
        gpus.push_back({.name = driver.deviceName(index), .memoryBytes = driver.memoryBytes(index)});
    return gpus;
}

ChosenDevice chooseDevice(const std::string& name) {
    const ChosenDevice processor{.device = at::kCPU, .title = "CPU"};
    if (name == "cpu")
        return processor;
    const Driver driver;
    if (name == "auto") {
        if (driver.deviceCount() == 0)
            return processor;
        try {
            return openCudaDevice(driver, 0);
        } catch (const EngineError& error) {
            log("session")->warn("a GPU was found but cannot be used: {}", error.what());
            return processor;
        }
    }
    const auto number = cudaIndex(name);
    if (!number)
        throw EngineError(ErrorCode::RequestInvalid, "unknown device \"" + name + "\": auto, cpu or cuda:N");
    return openCudaDevice(driver, *number);
}

} // namespace nextgpt
