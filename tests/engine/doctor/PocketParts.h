// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/doctor/Diagnosis.h"

#include <ATen/core/Tensor.h>

#include <QString>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

/// The pocket bundle's parts in other forms, and what is said about them.
namespace nextgpt::test {

using Tensors = std::map<std::string, at::Tensor>;

inline const std::filesystem::path kPocket = NEXTGPT_POCKET_BUNDLE;

/// Pieces of the pocket bundle's tokenizer, and rows of its embedding table: those of the markers and signal
/// tokens follow.
std::int64_t pocketPieces();
std::int64_t pocketRows();

/// "1,400"
QString grouped(std::int64_t number);

/// The tensors of a part of the pocket bundle.
Tensors pocketTensors(const std::filesystem::path& part);

/// The same, changed and written to a file.
void writeChanged(const std::filesystem::path& part, const std::filesystem::path& file,
                  const std::function<void(Tensors&)>& change);

/// The pocket bundle's parts as folders to be given to the doctor, without those in `except`.
std::vector<std::filesystem::path> pocketWithout(const std::vector<std::string>& except);

/// One line per finding.
QString findings(const Diagnosis& diagnosis);

/// Text of a bundle's answer and the pixels of its image, with the options of the request alone.
std::string answer(const std::filesystem::path& bundle, const std::filesystem::path& media);

/// What an EngineError says; empty without one.
QString refusal(const std::function<void()>& action);

} // namespace nextgpt::test
