# SPDX-License-Identifier: Apache-2.0
# The project's own kernels (engine/ops/cuda) are a second library, libnextgpt_cuda.so, which is opened only when an NVIDIA
# driver responds. It is compiled where nvcc is found; the program also runs without it.
include(CheckLanguage)
check_language(CUDA)
set(NEXTGPT_HAS_NVCC OFF)
if(CMAKE_CUDA_COMPILER)
    set(NEXTGPT_HAS_NVCC ON)
endif()
option(NEXTGPT_CUDA "Compile the CUDA kernels (needs nvcc 12 or newer)." ${NEXTGPT_HAS_NVCC})
if(NEXTGPT_CUDA)
    if(NOT CMAKE_CUDA_ARCHITECTURES)
        # Machine code from Turing to Hopper, and PTX that the driver compiles for later architectures.
        set(CMAKE_CUDA_ARCHITECTURES 75-real 80-real 86-real 89-real 90a-real 90-virtual)
    endif()
    enable_language(CUDA)
    set(CMAKE_CUDA_STANDARD 17)
endif()
