// SPDX-License-Identifier: Apache-2.0
#include "engine/session/Device.h"

#include "engine/core/Error.h"
#include "engine/core/Log.h"

#include <array>
#include <charconv>
#include <dlfcn.h>
#include <optional>

namespace nextgpt {

namespace {

/// The driver's own library, asked directly: it is small, and without it CUDA's libraries need not be read.
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

    /// Number of cards; 0 where no driver answers.
    int deviceCount() const {
        int count = 0;
        if (call("cuInit", 0u) != 0 || call("cuDeviceGetCount", &count) != 0)
            return 0;
        return count;
    }

    std::string deviceName(int index) const {
        std::array<char, 256> text{};
        int device = 0;
        if (call("cuDeviceGet", &device, index) != 0 ||
            call("cuDeviceGetName", text.data(), static_cast<int>(text.size() - 1), device) != 0)
            return "CUDA card " + std::to_string(index);
        return text.data();
    }

private:
    /// The driver's status; -1 where it lacks the function.
    template<typename... Arguments>
    int call(const char* function, Arguments... arguments) const {
        void* symbol = m_library != nullptr ? dlsym(m_library, function) : nullptr;
        return symbol != nullptr ? reinterpret_cast<int (*)(Arguments...)>(symbol)(arguments...) : -1;
    }

    void* m_library;
};

/// What keeps CUDA from being used, or nothing once its half of libtorch is loaded.
std::optional<std::string> loadCuda() {
    // Never closed: the CUDA backend has registered itself with libtorch.
    if (dlopen("libtorch_cuda.so", RTLD_NOW | RTLD_GLOBAL) != nullptr)
        return std::nullopt;
    const char* reason = dlerror();
    return reason != nullptr ? reason : "libtorch_cuda.so cannot be loaded";
}

std::optional<int> cardNumber(const std::string& wish) {
    if (wish == "cuda")
        return 0;
    if (!wish.starts_with("cuda:"))
        return std::nullopt;
    int number = -1;
    const char* end = wish.data() + wish.size();
    const auto [last, failure] = std::from_chars(wish.data() + 5, end, number);
    return failure == std::errc{} && last == end && number >= 0 ? std::optional(number) : std::nullopt;
}

ChosenDevice card(const Driver& driver, int number) {
    const int count = driver.deviceCount();
    if (count == 0)
        throw EngineError(ErrorCode::DeviceUnavailable, "no NVIDIA driver answers");
    if (number >= count)
        throw EngineError(ErrorCode::DeviceUnavailable,
                          "there is no card " + std::to_string(number) + " among " + std::to_string(count));
    if (const auto obstacle = loadCuda())
        throw EngineError(ErrorCode::DeviceUnavailable, "the CUDA part of libtorch is missing: " + *obstacle);
    return {at::Device(at::kCUDA, static_cast<at::DeviceIndex>(number)), driver.deviceName(number)};
}

} // namespace

ChosenDevice chooseDevice(const std::string& wish) {
    const ChosenDevice processor{at::kCPU, "CPU"};
    if (wish == "cpu")
        return processor;
    const Driver driver;
    if (wish == "auto") {
        if (driver.deviceCount() == 0)
            return processor;
        try {
            return card(driver, 0);
        } catch (const EngineError& error) {
            log("session")->warn("a card is there and not used: {}", error.what());
            return processor;
        }
    }
    const auto number = cardNumber(wish);
    if (!number)
        throw EngineError(ErrorCode::RequestInvalid, "unknown device \"" + wish + "\": auto, cpu or cuda:N");
    return card(driver, *number);
}

} // namespace nextgpt
