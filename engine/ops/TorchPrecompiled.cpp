// SPDX-License-Identifier: Apache-2.0
// Only carries the precompiled header; see engine/CMakeLists.txt.
