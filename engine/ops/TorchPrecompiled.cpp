// Only carries the precompiled header; see engine/CMakeLists.txt.
