// SPDX-License-Identifier: Apache-2.0
#pragma once

// GCC defines macros, Clang provides __has_feature.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define NEXTGPT_ADDRESS_SANITIZER
#elif __has_feature(thread_sanitizer)
#define NEXTGPT_THREAD_SANITIZER
#endif
#endif
#if defined(__SANITIZE_ADDRESS__)
#define NEXTGPT_ADDRESS_SANITIZER
#elif defined(__SANITIZE_THREAD__)
#define NEXTGPT_THREAD_SANITIZER
#endif

namespace nextgpt {

#ifdef NEXTGPT_ADDRESS_SANITIZER
constexpr bool kAddressSanitizer = true; ///< built with -fsanitize=address
#else
constexpr bool kAddressSanitizer = false;
#endif

#ifdef NEXTGPT_THREAD_SANITIZER
constexpr bool kThreadSanitizer = true; ///< built with -fsanitize=thread
#else
constexpr bool kThreadSanitizer = false;
#endif

} // namespace nextgpt
