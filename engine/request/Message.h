// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Modality.h"

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace nextgpt {

/// The author of a message.
enum class Role { User, Assistant };

/// An image, video or audio file. The engine never modifies a user's file.
struct MediaFile {
    Modality modality = Modality::Image;
    std::filesystem::path path;

    bool operator==(const MediaFile&) const = default;
};

/// One piece of a message: UTF-8 text or a medium.
using Part = std::variant<std::string, MediaFile>;

/// A role and its parts, in order.
struct Message {
    Role role = Role::User;
    std::vector<Part> parts;

    bool operator==(const Message&) const = default;
};

} // namespace nextgpt
