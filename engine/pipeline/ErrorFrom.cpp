// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/ErrorFrom.h"

#include "engine/request/Job.h"

#include <c10/util/Exception.h>

#include <filesystem>
#include <new>

namespace nextgpt {

namespace {

/// The CPU allocator and some CUDA libraries report out-of-memory as a plain c10::Error.
bool mentionsMemory(const std::string& message) {
    for (const char* phrase : {"out of memory", "can't allocate memory", "not enough memory", "ALLOC_FAILED"})
        if (message.find(phrase) != std::string::npos)
            return true;
    return false;
}

/// The driver is older than the CUDA libraries need, or was updated without a restart of the computer.
bool mentionsDriver(const std::string& message) {
    for (const char* phrase : {"driver version is insufficient", "Driver/library version mismatch",
                               "forward compatibility was attempted", "provided PTX was compiled with"})
        if (message.find(phrase) != std::string::npos)
            return true;
    return false;
}

/// After a fault of a CUDA device, every later call of the same process fails too, so that trying again or
/// reloading the model cannot help.
Error deviceError(const c10::AcceleratorError& error) {
    const std::string message = error.what_without_backtrace();
    if (mentionsMemory(message))
        return {ErrorCode::OutOfMemory, message};
    if (mentionsDriver(message))
        return {ErrorCode::DeviceUnavailable,
                "the NVIDIA driver is too old for the CUDA libraries, or the computer has not been restarted "
                "since it was updated: " +
                    message};
    return {ErrorCode::DeviceUnavailable, "the device failed and the program must be restarted: " + message};
}

} // namespace

Error errorFrom(const std::exception_ptr& exception) {
    try {
        std::rethrow_exception(exception);
    } catch (const Stopped&) {
        throw;
    } catch (const EngineError& error) {
        return error.toError();
    } catch (const c10::OutOfMemoryError& error) {
        return {ErrorCode::OutOfMemory, error.what_without_backtrace()};
    } catch (const c10::AcceleratorError& error) {
        return deviceError(error);
    } catch (const c10::Error& error) {
        const std::string message = error.what_without_backtrace();
        return {mentionsMemory(message) ? ErrorCode::OutOfMemory : ErrorCode::Internal, message};
    } catch (const std::filesystem::filesystem_error& error) {
        return {ErrorCode::FileUnreadable, error.what()};
    } catch (const std::bad_alloc&) {
        return {ErrorCode::OutOfMemory, "out of host memory"};
    } catch (const std::exception& error) {
        return {mentionsMemory(error.what()) ? ErrorCode::OutOfMemory : ErrorCode::Internal, error.what()};
    } catch (...) {
        return {ErrorCode::Internal, "an exception of unknown type"};
    }
}

} // namespace nextgpt
