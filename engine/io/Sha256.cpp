// SPDX-License-Identifier: Apache-2.0
#include "engine/io/Sha256.h"

#include "engine/core/Error.h"

#include <openssl/evp.h>

#include <array>

namespace nextgpt {

std::string sha256(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1)
        throw EngineError(ErrorCode::Internal, "SHA-256 is not available");
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string hex;
    for (unsigned int i = 0; i < length; ++i) {
        hex += kDigits[digest[i] >> 4];
        hex += kDigits[digest[i] & 15];
    }
    return hex;
}

} // namespace nextgpt
