// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <dlfcn.h>

namespace nextgpt {

/// Sets `function` to a symbol of a library that dlopen() has opened; false, and null, if there is none of
/// that name. The caller answers for its type.
template<typename Function>
bool findSymbol(void* library, const char* name, Function& function) {
    function = reinterpret_cast<Function>(::dlsym(library, name));
    return function != nullptr;
}

} // namespace nextgpt
