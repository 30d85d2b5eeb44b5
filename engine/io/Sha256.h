// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace nextgpt {

/// Incremental SHA-256.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void update(std::string_view bytes);

    /// 64 lower-case hex digits. update() must not be called afterwards.
    std::string finish();

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

/// 64 lower-case hex digits.
std::string sha256(std::string_view bytes);

} // namespace nextgpt
