// SPDX-License-Identifier: Apache-2.0
#include "engine/io/Sha256.h"

#include "engine/core/Error.h"

#include <openssl/evp.h>

#include <array>

namespace nextgpt {

namespace {

void require(bool holds) {
    if (!holds)
        throw EngineError(ErrorCode::Internal, "SHA-256 is not available");
}

} // namespace

struct Sha256::Context {
    EVP_MD_CTX* handle = EVP_MD_CTX_new();
};

Sha256::Sha256()
    : m_context(std::make_unique<Context>()) {
    require(m_context->handle != nullptr && EVP_DigestInit_ex(m_context->handle, EVP_sha256(), nullptr) == 1);
}

Sha256::~Sha256() {
    EVP_MD_CTX_free(m_context->handle);
}

void Sha256::update(std::string_view bytes) {
    require(EVP_DigestUpdate(m_context->handle, bytes.data(), bytes.size()) == 1);
}

std::string Sha256::finish() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    require(EVP_DigestFinal_ex(m_context->handle, digest.data(), &length) == 1);
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string hex;
    for (unsigned int i = 0; i < length; ++i) {
        hex += kDigits[digest[i] >> 4];
        hex += kDigits[digest[i] & 15];
    }
    return hex;
}

std::string sha256(std::string_view bytes) {
    Sha256 hash;
    hash.update(bytes);
    return hash.finish();
}

} // namespace nextgpt
