// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/ErrorFrom.h"
#include "engine/request/Job.h"

#include <QtTest>

#include <c10/util/Exception.h>

#include <new>

using namespace nextgpt;

namespace {

constexpr int kIllegalAddress = 700;    // cudaErrorIllegalAddress
constexpr int kNoDevice = 100;          // cudaErrorNoDevice
constexpr int kDevicesUnavailable = 46; // cudaErrorDevicesUnavailable
constexpr int kInsufficientDriver = 35; ///< cudaErrorInsufficientDriver
constexpr int kOutOfMemory = 2;         // cudaErrorMemoryAllocation

c10::SourceLocation here() {
    return {.function = "test", .file = "test_error_from.cpp", .line = 1};
}

template<typename Exception>
Error converted(const Exception& exception) {
    return errorFrom(std::make_exception_ptr(exception));
}

} // namespace

class TestErrorFrom : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void engineErrorsStayUnchanged();
    void exhaustedMemoryIsRecognised();
    void faultsOfTheDeviceNeedARestart();
    void lostDevicesNeedARestart();
    void unfitDriversAreNamed();
    void otherExceptionsAreInternal();
    void stoppedIsRethrown();
};

void TestErrorFrom::engineErrorsStayUnchanged() {
    const Error error{ErrorCode::DiskFull, "no space left"};
    QVERIFY(converted(EngineError(error.code, error.detail)) == error);
}

void TestErrorFrom::exhaustedMemoryIsRecognised() {
    QCOMPARE(converted(std::bad_alloc()).code, ErrorCode::OutOfMemory);
    QCOMPARE(converted(c10::OutOfMemoryError(here(), "CUDA out of memory")).code, ErrorCode::OutOfMemory);
    QCOMPARE(converted(c10::Error(here(), "CUBLAS_STATUS_ALLOC_FAILED")).code, ErrorCode::OutOfMemory);
    QCOMPARE(converted(c10::AcceleratorError(here(), kOutOfMemory, "CUDA error: out of memory")).code,
             ErrorCode::OutOfMemory);
}

void TestErrorFrom::faultsOfTheDeviceNeedARestart() {
    const char* message = "CUDA error: an illegal memory access was encountered";
    const Error error = converted(c10::AcceleratorError(here(), kIllegalAddress, message));
    QCOMPARE(error.code, ErrorCode::DeviceUnavailable);
    QVERIFY(error.detail.find("restarted") != std::string::npos);
    QVERIFY(error.detail.find(message) != std::string::npos);
}

void TestErrorFrom::lostDevicesNeedARestart() {
    for (const auto& [number, message] :
         {std::pair{kNoDevice, "CUDA error: no CUDA-capable device is detected"},
          std::pair{kDevicesUnavailable, "CUDA error: CUDA-capable device(s) is/are busy or unavailable"}}) {
        const Error error = converted(c10::AcceleratorError(here(), number, message));
        QCOMPARE(error.code, ErrorCode::DeviceUnavailable);
        QVERIFY(error.detail.find(message) != std::string::npos);
    }
}

void TestErrorFrom::unfitDriversAreNamed() {
    for (const char* message : {"CUDA error: CUDA driver version is insufficient for CUDA runtime version",
                                "CUDA error: the provided PTX was compiled with an unsupported toolchain.",
                                "CUDA error: forward compatibility was attempted on non supported HW"}) {
        const Error error = converted(c10::AcceleratorError(here(), kInsufficientDriver, message));
        QCOMPARE(error.code, ErrorCode::DeviceUnavailable);
        QVERIFY2(error.detail.starts_with("the NVIDIA driver is too old"), error.detail.c_str());
    }
}

void TestErrorFrom::otherExceptionsAreInternal() {
    QCOMPARE(converted(c10::Error(here(), "sizes differ")).code, ErrorCode::Internal);
    QCOMPARE(converted(std::runtime_error("sizes differ")).code, ErrorCode::Internal);
    QCOMPARE(converted(1).code, ErrorCode::Internal);
}

void TestErrorFrom::stoppedIsRethrown() {
    QVERIFY_THROWS_EXCEPTION(Stopped, converted(Stopped{}));
}

QTEST_GUILESS_MAIN(TestErrorFrom)
#include "test_error_from.moc"
