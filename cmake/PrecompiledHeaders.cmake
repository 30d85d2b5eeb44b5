# SPDX-License-Identifier: Apache-2.0
# Precompiled headers, one per kind of source: reading the headers of libtorch, Qt and the JSON library is most of what compiling a
# file costs. They only save time: every source includes what it uses, and clang-tidy reads the sources without them.

# ccache and GCC's precompiled headers need each other's marks in preprocessed files.
add_compile_options("$<$<COMPILE_LANG_AND_ID:CXX,GNU>:-fpch-preprocess>")

# nextgpt_precompiled_header(name header [LINKS …] [HEADERS_OF …]): the precompiled header that other targets take with
# target_precompile_headers(target REUSE_FROM name). GCC refuses it where a macro of the command line differs; HEADERS_OF gives the
# include folders of a library without its macros, for headers that do not ask for them.
function(nextgpt_precompiled_header name header)
    cmake_parse_arguments(PARSE_ARGV 2 ARG "" "" "LINKS;HEADERS_OF")
    add_library(${name} STATIC "${CMAKE_SOURCE_DIR}/cmake/precompiled/precompiled.cpp")
    target_link_libraries(${name} PRIVATE nextgpt_options ${ARG_LINKS})
    foreach(library ${ARG_HEADERS_OF})
        target_include_directories(${name} SYSTEM PRIVATE "$<TARGET_PROPERTY:${library},INTERFACE_INCLUDE_DIRECTORIES>")
    endforeach()
    target_precompile_headers(${name} PRIVATE "${CMAKE_SOURCE_DIR}/cmake/precompiled/${header}")
endfunction()
