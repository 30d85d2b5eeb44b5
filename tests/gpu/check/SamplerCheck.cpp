// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/reason/TokenScores.h"
#include "tests/gpu/check/Checks.h"
#include "tests/gpu/check/Timer.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <cmath>

namespace nextgpt::gpu {

namespace {

constexpr std::int64_t kVocabulary = 32000;
constexpr std::int64_t kRows = 32064; ///< of the embedding table, with padding
constexpr double kProbabilityLimit = 1e-9;

TokenScores::Query query(std::int64_t candidateCount) {
    return {.vocabularySize = kVocabulary,
            .suppressed = {0, 1, 31999},
            .observed = {31901, 31905, 31929},
            .candidateCount = candidateCount};
}

double greatestDifference(const std::vector<double>& left, const std::vector<double>& right) {
    double greatest = 0;
    for (std::size_t i = 0; i < left.size(); ++i)
        greatest = std::max(greatest, std::abs(left[i] - right[i]));
    return greatest;
}

} // namespace

void checkSampler(const Setting& setting, Report& report) {
    const c10::InferenceMode inference;
    const at::Device device = setting.device.device;
    const int rounds = setting.tiny ? 4 : 100;
    at::manual_seed(17);
    int unlike = 0;
    double difference = 0;
    for (int round = 0; round < rounds; ++round) {
        // Every other one in bfloat16, where many logits are equal.
        const at::Tensor logits =
            (at::randn({1, 1, kRows}) * 4).to(round % 2 == 0 ? at::kFloat : at::kBFloat16);
        for (const std::int64_t count : {1, 50, 0}) {
            const TokenScores wanted = TokenScores::of(logits, query(count));
            const TokenScores found = TokenScores::of(logits.to(device), query(count));
            unlike += found.candidates == wanted.candidates ? 0 : 1;
            difference = std::max(difference, greatestDifference(found.probabilities, wanted.probabilities));
        }
    }
    report.check("sampler candidates unlike the CPU's", unlike, 0);
    report.check("sampler probabilities", difference, kProbabilityLimit);

    const at::Tensor logits = at::randn({1, 1, kRows}).to(device, at::kBFloat16);
    const int runs = setting.tiny ? 3 : 100;
    report.figure("sampler token", medianSeconds(device, runs, [&] { TokenScores::of(logits, query(50)); }),
                  "s");
    report.figure("sampler copy of all logits",
                  medianSeconds(device, runs, [&] { logits.to(at::kCPU, at::kFloat); }), "s");
}

} // namespace nextgpt::gpu
