// SPDX-License-Identifier: Apache-2.0
#include "engine/verification/Verify.h"

#include "engine/core/Error.h"
#include "engine/formats/safetensors/SafetensorsFile.h"
#include "engine/verification/NetworkRunners.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <limits>

namespace nextgpt {

namespace {

constexpr std::string_view kInput = "input.";
constexpr std::string_view kExpected = "expected.";

double relativeError(const at::Tensor& found, const at::Tensor& expected) {
    if (found.numel() == 0)
        return 0.0;
    const auto difference = (found.to(at::kCPU, at::kDouble) - expected.to(at::kDouble)).abs().max();
    const auto largest = expected.to(at::kDouble).abs().max().item<double>();
    const auto error = difference.item<double>() / std::max(largest, std::numeric_limits<double>::min());
    return error <= std::numeric_limits<double>::max() ? error : std::numeric_limits<double>::infinity();
}

const NetworkRunner& runnerOf(const SafetensorsFile& fixture, const std::filesystem::path& path) {
    const auto network = fixture.metadata().find("network");
    if (network == fixture.metadata().end())
        throw EngineError(ErrorCode::WeightsInvalid, path.string() + ": the metadata names no network");
    const auto runner = networkRunners().find(network->second);
    if (runner == networkRunners().end())
        throw EngineError(ErrorCode::WeightsInvalid,
                          path.string() + ": unknown network " + network->second.substr(0, 64));
    return runner->second;
}

NamedTensors tensorsBelow(SafetensorsFile& fixture, std::string_view prefix) {
    NamedTensors tensors;
    for (const auto& [name, entry] : fixture.tensors())
        if (name.starts_with(prefix))
            tensors[name.substr(prefix.size())] = fixture.take(name);
    return tensors;
}

void place(NamedTensors& tensors, const Placement& placement) {
    for (auto& [name, tensor] : tensors)
        tensor =
            tensor.to(placement.device, tensor.is_floating_point() ? placement.dtype : tensor.scalar_type());
}

} // namespace

double verifyFixture(const std::filesystem::path& checkpointFolder, const std::filesystem::path& fixture,
                     const Placement& placement) {
    SafetensorsFile file(fixture);
    NetworkCase networkCase{.checkpoint = checkpointFolder,
                            .placement = placement,
                            .metadata = file.metadata(),
                            .inputs = tensorsBelow(file, kInput)};
    place(networkCase.inputs, placement);
    const auto expected = tensorsBelow(file, kExpected);
    if (expected.empty())
        throw EngineError(ErrorCode::WeightsInvalid, fixture.string() + ": no tensor expected.*");
    const auto outputs = runnerOf(file, fixture)(networkCase);
    double worst = 0.0;
    for (const auto& [name, wanted] : expected) {
        const auto found = outputs.find(name);
        if (found == outputs.end())
            throw EngineError(ErrorCode::WeightsMismatch, "the network has no output " + name);
        if (found->second.sizes() != wanted.sizes())
            throw EngineError(ErrorCode::WeightsMismatch, "output " + name + " has an unexpected shape");
        worst = std::max(worst, relativeError(found->second, wanted));
    }
    return worst;
}

} // namespace nextgpt
