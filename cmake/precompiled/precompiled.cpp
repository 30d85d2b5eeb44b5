// SPDX-License-Identifier: Apache-2.0
// The one source of a target that owns a precompiled header; see cmake/PrecompiledHeaders.cmake.
