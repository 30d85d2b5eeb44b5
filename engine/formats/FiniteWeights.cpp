// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/FiniteWeights.h"

#include "engine/core/Error.h"
#include "engine/formats/FiniteScan.h"
#include "engine/formats/TensorFiles.h"
#include "engine/io/QuotedText.h"

#include <ATen/ops/isfinite.h>

#include <algorithm>
#include <vector>

namespace nextgpt {

namespace {

bool isFinite(const std::string& name, const at::Tensor& values) {
    if (!values.is_floating_point() || isMask(name))
        return true;
    const bool isNarrow = values.element_size() == 1; // 8-bit formats have no operators of their own
    return at::isfinite(isNarrow ? values.to(at::kFloat) : values).all().item<bool>();
}

void requireFinite(const std::filesystem::path& path) {
    const auto file = openTensorFile(path);
    for (const auto& [name, summary] : file->summaries())
        if (summary.format && !isFinite(name, file->take(name)))
            throw EngineError(ErrorCode::WeightsInvalid,
                              path.string() + ": the weights are damaged: tensor " + quotedText(name) +
                                  " has values that are not finite; download the file again");
}

} // namespace

void requireFiniteWeights(const std::filesystem::path& folder) {
    namespace fs = std::filesystem;
    std::vector<fs::path> files;
    std::error_code error; // an unreadable folder has no weights to name
    if (fs::is_regular_file(folder, error))
        files.push_back(folder);
    for (fs::recursive_directory_iterator walk(folder, error), end; !error && walk != end;
         walk.increment(error))
        if (isWeightsFile(walk->path()))
            files.push_back(walk->path());
    std::ranges::sort(files);
    for (const fs::path& file : files)
        requireFinite(file);
}

} // namespace nextgpt
