// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/formats/pytorch/PickleValue.h"

#include <optional>

namespace nextgpt {

/// How torch.save() has written files: as a ZIP archive since PyTorch 1.6, as a run of pickles before, and as
/// a tar archive before 0.2.
enum class PytorchForm { Zip, Legacy, Tar };

/// The form that the first bytes of a file show (at least 262 of them, or all); nullopt for other files.
std::optional<PytorchForm> pytorchForm(std::string_view firstBytes);

/// The object of a checkpoint and the bytes of its storages, views of the file.
struct PytorchContents {
    Pickle pickle{};
    std::vector<std::string_view> storages{}; ///< in the order of pickle.storages, of the claimed sizes
};

/// `file` is the whole file. Throws EngineError{WeightsInvalid} for a file that is damaged, big-endian, a
/// TorchScript program or a tar archive, and what readPickle() throws.
PytorchContents readPytorch(std::string_view file);

} // namespace nextgpt
