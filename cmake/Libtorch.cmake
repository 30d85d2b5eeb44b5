# SPDX-License-Identifier: Apache-2.0
# libtorch as packaging/libtorch.sh unpacks it. Linked by path, because TorchConfig.cmake requires a CUDA toolkit.
# Its headers come last (-idirafter), because they contain a newer fmt that would hide the one spdlog was built with.
set(NEXTGPT_LIBTORCH_LIB "${NEXTGPT_LIBTORCH}/torch/lib")
if(NOT EXISTS "${NEXTGPT_LIBTORCH_LIB}/libtorch_cpu.so")
    message(FATAL_ERROR "libtorch is not in ${NEXTGPT_LIBTORCH}. Run packaging/libtorch.sh first (make run and make test do).")
endif()
# What Debian's GCC assumes too; for all targets, so that they can share precompiled headers.
add_compile_definitions(_GLIBCXX_USE_CXX11_ABI=1)
add_library(nextgpt_torch INTERFACE)
target_compile_options(nextgpt_torch INTERFACE "SHELL:-idirafter ${NEXTGPT_LIBTORCH}/torch/include")
target_link_libraries(nextgpt_torch INTERFACE "${NEXTGPT_LIBTORCH_LIB}/libtorch_cpu.so" "${NEXTGPT_LIBTORCH_LIB}/libc10.so")
list(APPEND CMAKE_BUILD_RPATH "${NEXTGPT_LIBTORCH_LIB}")
# libtorch_cpu needs libcudart and libcupti, which its relative rpath finds at run time but the linker does not.
add_link_options("LINKER:--allow-shlib-undefined")
