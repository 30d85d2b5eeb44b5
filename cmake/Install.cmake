# SPDX-License-Identifier: Apache-2.0
# `cmake --install BUILD --prefix DIR` installs a relocatable program. Inside the prefix the layout is fixed, because the program
# finds its libraries and its bundle relative to its own path:
#   bin/nextgpt                        run path: ../lib/nextgpt/torch/lib, ../lib/nextgpt
#   lib/nextgpt/libnextgpt_cuda.so     the project's CUDA kernels, where nvcc built them
#   lib/nextgpt/libnextgpt_mpi.so      training with several processes, where MPI was found
#   lib/nextgpt/{torch,nvidia}/…       libtorch in the layout of its wheels, which its relative run paths expect
#   share/nextgpt/pocket/bundle        the default bundle (engine/session/DefaultBundle.h)
# Components: `program`, and `libtorch` (half a gigabyte, unchanged between builds).
if(NOT CMAKE_BUILD_WITH_INSTALL_RPATH) # as the GPU kit does, whose libraries lie elsewhere
    set_target_properties(nextgpt PROPERTIES
        INSTALL_RPATH "$ORIGIN/../${NEXTGPT_INSTALL_LIBTORCH_DIR}/torch/lib;$ORIGIN/../${NEXTGPT_INSTALL_LIBTORCH_DIR}"
        INSTALL_RPATH_USE_LINK_PATH OFF)
endif()
install(TARGETS nextgpt RUNTIME DESTINATION bin COMPONENT program)
foreach(plugin nextgpt_cuda nextgpt_mpi)
    if(TARGET ${plugin})
        install(TARGETS ${plugin} LIBRARY DESTINATION "${NEXTGPT_INSTALL_LIBTORCH_DIR}" COMPONENT program)
    endif()
endforeach()
install(DIRECTORY "${CMAKE_SOURCE_DIR}/resources/pocket/bundle/" DESTINATION "${NEXTGPT_INSTALL_BUNDLE_DIR}" COMPONENT program)

# Desktop integration. CHANGELOG.md is the only source of the release date.
file(STRINGS "${CMAKE_SOURCE_DIR}/CHANGELOG.md" NEXTGPT_RELEASE_HEADING LIMIT_COUNT 1 REGEX "^## \\[${PROJECT_VERSION}\\] - ")
string(REGEX MATCH "[0-9]+-[0-9]+-[0-9]+$" NEXTGPT_RELEASE_DATE "${NEXTGPT_RELEASE_HEADING}")
if(NOT NEXTGPT_RELEASE_DATE)
    message(FATAL_ERROR "CHANGELOG.md has no heading '## [${PROJECT_VERSION}] - YYYY-MM-DD'.")
endif()
set_property(DIRECTORY "${CMAKE_SOURCE_DIR}" APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/CHANGELOG.md")
set(linux "${CMAKE_SOURCE_DIR}/packaging/linux")
configure_file("${linux}/nextgpt.1.in" "${CMAKE_BINARY_DIR}/packaging/nextgpt.1" @ONLY)
install(FILES "${CMAKE_BINARY_DIR}/packaging/nextgpt.1" DESTINATION share/man/man1 COMPONENT program)
if(NEXTGPT_BUILD_APP)
    configure_file("${linux}/nextgpt.metainfo.xml.in" "${CMAKE_BINARY_DIR}/packaging/nextgpt.metainfo.xml" @ONLY)
    install(FILES "${CMAKE_BINARY_DIR}/packaging/nextgpt.metainfo.xml" DESTINATION share/metainfo COMPONENT program)
    install(FILES "${linux}/nextgpt.desktop" DESTINATION share/applications COMPONENT program)
    install(FILES "${CMAKE_SOURCE_DIR}/resources/program-icon.svg" DESTINATION share/icons/hicolor/scalable/apps
        RENAME nextgpt.svg COMPONENT program)
    foreach(side 48 128 256)
        install(FILES "${linux}/icons/nextgpt-${side}.png" DESTINATION "share/icons/hicolor/${side}x${side}/apps"
            RENAME nextgpt.png COMPONENT program)
    endforeach()
endif()

# Licences of the project, of fonts and icons compiled into the program, and of the libraries installed with it.
set(doc "share/doc/nextgpt")
install(FILES "${CMAKE_SOURCE_DIR}/README.md" "${CMAKE_SOURCE_DIR}/CHANGELOG.md" "${linux}/copyright" DESTINATION "${doc}" COMPONENT program)
install(FILES "${CMAKE_SOURCE_DIR}/LICENSE" DESTINATION "${doc}/licences" RENAME Apache-2.0.txt COMPONENT program)
install(FILES "${CMAKE_SOURCE_DIR}/resources/fonts/LICENSE.txt" DESTINATION "${doc}/licences" RENAME fonts-OFL-1.1.txt COMPONENT program)
install(FILES "${CMAKE_SOURCE_DIR}/resources/icons/LICENSE" DESTINATION "${doc}/licences" RENAME icons-ISC.txt COMPONENT program)
install(FILES "${CMAKE_SOURCE_DIR}/third_party/sentencepiece/LICENSE" DESTINATION "${doc}/licences"
    RENAME sentencepiece-Apache-2.0.txt COMPONENT program)
install(FILES "${CMAKE_SOURCE_DIR}/third_party/sentencepiece/third_party/protobuf-lite/LICENSE" DESTINATION "${doc}/licences"
    RENAME protobuf-lite-BSD.txt COMPONENT program)
install(FILES "${CMAKE_SOURCE_DIR}/third_party/sentencepiece/third_party/darts_clone/LICENSE" DESTINATION "${doc}/licences"
    RENAME darts-clone-BSD.txt COMPONENT program)
install(DIRECTORY "${NEXTGPT_LIBTORCH}/licences/" DESTINATION "${doc}/licences" COMPONENT libtorch)

# libtorch: the five libraries that the CPU needs, or all libraries if its CUDA part was unpacked.
set(NEXTGPT_HAS_LIBTORCH_CUDA OFF)
if(EXISTS "${NEXTGPT_LIBTORCH_LIB}/libtorch_cuda.so")
    set(NEXTGPT_HAS_LIBTORCH_CUDA ON)
endif()
option(NEXTGPT_INSTALL_CUDA "Install the CUDA part of libtorch too (about 3 GB)." ${NEXTGPT_HAS_LIBTORCH_CUDA})
set(libtorch_files torch/lib/libtorch_cpu.so torch/lib/libc10.so torch/lib/libgomp.so.1
    nvidia/cu13/lib/libcudart.so.13 nvidia/cu13/lib/libcupti.so.13)
if(NEXTGPT_INSTALL_CUDA)
    file(GLOB libtorch_files RELATIVE "${NEXTGPT_LIBTORCH}" CONFIGURE_DEPENDS
        "${NEXTGPT_LIBTORCH}/torch/lib/*.so*" "${NEXTGPT_LIBTORCH}/nvidia/*/lib/*.so*")
endif()
foreach(file ${libtorch_files})
    get_filename_component(folder "${file}" DIRECTORY)
    install(PROGRAMS "${NEXTGPT_LIBTORCH}/${file}" DESTINATION "${NEXTGPT_INSTALL_LIBTORCH_DIR}/${folder}" COMPONENT libtorch)
endforeach()
