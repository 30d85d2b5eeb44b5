// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace nextgpt::test {

/// The parts of the pocket bundle as a person would have them after downloads: in folders of their own,
/// without a bundle.json. `core` has the language model, ImageBind and NExT-GPT's tensors, `image` the image
/// decoder.
inline void scatterPocket(const std::filesystem::path& folder) {
    namespace fs = std::filesystem;
    const fs::path pocket = NEXTGPT_POCKET_BUNDLE;
    fs::create_directories(folder / "core");
    for (const char* part : {"llm", "imagebind", "nextgpt"})
        fs::copy(pocket / part, folder / "core" / part, fs::copy_options::recursive);
    fs::copy(pocket / "image", folder / "image", fs::copy_options::recursive);
}

} // namespace nextgpt::test
