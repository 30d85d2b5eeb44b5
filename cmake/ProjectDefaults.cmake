# SPDX-License-Identifier: Apache-2.0
# Language level, warnings, linker and compiler cache for every target of the project.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Debug, Release or RelWithDebInfo" FORCE)
endif()

find_program(NEXTGPT_CCACHE_PROGRAM ccache)
if(NEXTGPT_CCACHE AND NEXTGPT_CCACHE_PROGRAM)
    # ccache requires pch_defines and time_macros for precompiled headers; the other two let it reuse unchanged headers.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        "${CMAKE_COMMAND};-E;env;CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime;CCACHE_NOHASHDIR=1;CCACHE_BASEDIR=${CMAKE_SOURCE_DIR};${NEXTGPT_CCACHE_PROGRAM}")
endif()
if(NOT NEXTGPT_CCACHE OR NOT NEXTGPT_CCACHE_PROGRAM)
    # As with ccache's base folder: file names inside the program are relative to the project.
    add_compile_options("-fmacro-prefix-map=${CMAKE_SOURCE_DIR}/=")
endif()
find_program(NEXTGPT_MOLD_PROGRAM mold)
if(NEXTGPT_MOLD_PROGRAM)
    add_link_options(-fuse-ld=mold)
endif()

# docs/developer/dependencies.md. Fortified functions need optimisation; the sanitizers replace these checks by their own.
if(NEXTGPT_HARDENED AND CMAKE_BUILD_TYPE STREQUAL "Release" AND NOT NEXTGPT_SANITIZE)
    add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:-fstack-protector-strong;-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=2>")
    if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
        add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:-fcf-protection>")
    endif()
endif()
add_link_options(LINKER:-z,relro LINKER:-z,now)
include(CheckPIESupported)
check_pie_supported(LANGUAGES CXX)

# Only the project's own targets link this, so that the warnings do not apply to third-party code.
add_library(nextgpt_options INTERFACE)
target_compile_options(nextgpt_options INTERFACE -Wall -Wextra -Wnon-virtual-dtor -Woverloaded-virtual -Wshadow)
if(NEXTGPT_WARNINGS_AS_ERRORS)
    target_compile_options(nextgpt_options INTERFACE -Werror)
endif()
if(NEXTGPT_SANITIZE)
    # GCC 12 warns of bounds in inlined std::string code that the thread sanitizer has rewritten.
    add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:-fsanitize=${NEXTGPT_SANITIZE};-fno-omit-frame-pointer>"
        "$<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-array-bounds;-Wno-restrict;-Wno-stringop-overread;-Wno-stringop-overflow>")
    add_link_options(-fsanitize=${NEXTGPT_SANITIZE})
endif()
find_package(Threads REQUIRED)
target_link_libraries(nextgpt_options INTERFACE Threads::Threads)

# Folders of an installed program, which it finds relative to itself (cmake/Install.cmake, engine/session/DefaultBundle.h).
set(NEXTGPT_INSTALL_LIBTORCH_DIR "lib/nextgpt")
set(NEXTGPT_INSTALL_BUNDLE_DIR "share/nextgpt/pocket/bundle")
