// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/ivalue.h>
#include <ATen/record_function.h>

#include <cstdint>
#include <memory>
#include <string_view>

namespace nextgpt::test {

/// While it exists, counts this thread's copies from a tensor's device to the CPU, single values included: on
/// a GPU the host waits for them. non_blocking copies do not count.
class HostCopies {
public:
    HostCopies()
        : m_handle(at::addThreadLocalCallback(
              at::RecordFunctionCallback([](const at::RecordFunction& call)
                                             -> std::unique_ptr<at::ObserverContext> {
                  record(call);
                  return nullptr;
              }).needsInputs(true))) {
        s_copies = 0;
        s_values = 0;
    }
    ~HostCopies() { at::removeCallback(m_handle); }
    HostCopies(const HostCopies&) = delete;
    HostCopies& operator=(const HostCopies&) = delete;

    std::int64_t copies() const { return s_copies; }
    std::int64_t values() const { return s_values; } ///< elements in all copies

private:
    static void record(const at::RecordFunction& call) {
        const std::string_view name = call.name();
        if (name != "aten::to" && name != "aten::_local_scalar_dense")
            return;
        bool isCopy = name != "aten::to"; // a single value
        bool waits = true;
        for (const c10::IValue& input : call.inputs()) {
            isCopy = isCopy || (input.isDevice() && input.toDevice().is_cpu());
            waits = waits && !(input.isBool() && input.toBool()); // non_blocking
        }
        if (isCopy && waits) {
            ++s_copies;
            s_values += call.inputs()[0].toTensor().numel();
        }
    }

    inline static thread_local std::int64_t s_copies = 0;
    inline static thread_local std::int64_t s_values = 0;
    at::CallbackHandle m_handle;
};

} // namespace nextgpt::test
