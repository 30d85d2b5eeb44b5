# SPDX-License-Identifier: Apache-2.0
# The part of SentencePiece that encodes and decodes, compiled from the pinned sources of packaging/sentencepiece.sh with the
# protobuf-lite they contain. Its symbols are hidden, because libtorch exports another version of protobuf.
set(sentencepiece "${CMAKE_SOURCE_DIR}/third_party/sentencepiece")
if(NOT EXISTS "${sentencepiece}/src/sentencepiece_processor.cc")
    message(FATAL_ERROR "SentencePiece is not in ${sentencepiece}. Run packaging/sentencepiece.sh first (make run and make test do).")
endif()
file(GLOB protobuf_sources "${sentencepiece}/third_party/protobuf-lite/*.cc")
list(FILTER protobuf_sources EXCLUDE REGEX "io_win32")
set(sentencepiece_sources ${protobuf_sources} "${sentencepiece}/third_party/absl/flags/flag.cc"
    "${sentencepiece}/src/builtin_pb/sentencepiece.pb.cc" "${sentencepiece}/src/builtin_pb/sentencepiece_model.pb.cc")
foreach(name bpe_model char_model error filesystem model_factory model_interface normalizer sentencepiece_processor unigram_model
        util word_model)
    list(APPEND sentencepiece_sources "${sentencepiece}/src/${name}.cc")
endforeach()
file(STRINGS "${sentencepiece}/VERSION.txt" sentencepiece_version LIMIT_COUNT 1)
file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/sentencepiece/config.h" CONTENT "#define VERSION \"${sentencepiece_version}\"
#define PACKAGE \"sentencepiece\"
#define PACKAGE_STRING \"sentencepiece ${sentencepiece_version}\"
#define INSTALL_DATADIR \"\"
")

add_library(sentencepiece STATIC ${sentencepiece_sources})
set_target_properties(sentencepiece PROPERTIES CXX_STANDARD 17 CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
target_compile_definitions(sentencepiece PRIVATE HAVE_PTHREAD=1 _USE_INTERNAL_STRING_VIEW)
target_compile_options(sentencepiece PRIVATE -w) # not the project's code
target_include_directories(sentencepiece PRIVATE "${CMAKE_BINARY_DIR}/sentencepiece" "${sentencepiece}/src/builtin_pb"
    "${sentencepiece}/third_party/protobuf-lite" "${sentencepiece}/third_party" "${sentencepiece}")
target_include_directories(sentencepiece SYSTEM INTERFACE "${sentencepiece}/src")
find_package(Threads REQUIRED)
target_link_libraries(sentencepiece PUBLIC Threads::Threads)
