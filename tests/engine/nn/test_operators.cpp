// SPDX-License-Identifier: Apache-2.0
#include "engine/nn/KeyValueCache.h"
#include "engine/ops/Attention.h"
#include "engine/ops/GroupNormSilu.h"
#include "engine/ops/RmsNormalize.h"
#include "engine/ops/Rotary.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/allclose.h>
#include <ATen/ops/equal.h>
#include <ATen/ops/full.h>
#include <ATen/ops/group_norm.h>
#include <ATen/ops/matmul.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/randn.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>

#include <QtTest>

#include <cmath>

using namespace nextgpt;

class TestOperators : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void attentionEqualsTheFormula();
    void causalQueriesAttendToThePast();
    void paddingIsMasked();
    void headsSplitAndMerge();
    void rmsNormaliseEqualsHandComputedValues();
    void rmsNormaliseRoundsLikeLlama();
    void groupNormIsExactInEveryMemoryFormat();
    void rotaryRotatesPairsHalfTheWidthApart();
    void rotaryDependsOnlyOnDistance();
    void cacheKeepsEarlierPositions();
};

void TestOperators::attentionEqualsTheFormula() {
    const auto query = at::randn({2, 3, 4, 8});
    const auto key = at::randn({2, 3, 6, 8});
    const auto value = at::randn({2, 3, 6, 8});
    const auto scores = at::matmul(query, key.transpose(2, 3)) / std::sqrt(8.0);
    QVERIFY(at::allclose(attention(query, key, value), at::matmul(scores.softmax(-1), value), 1e-4, 1e-5));
    const auto scaled = at::matmul((at::matmul(query, key.transpose(2, 3)) * 0.25).softmax(-1), value);
    QVERIFY(at::allclose(attention(query, key, value, {.scale = 0.25}), scaled, 1e-4, 1e-5));
}

void TestOperators::causalQueriesAttendToThePast() {
    const auto query = at::randn({1, 2, 3, 8});
    const auto key = at::randn({1, 2, 7, 8}); // four positions come from a cache
    const auto value = at::randn({1, 2, 7, 8});
    const auto all = attention(query, key, value, {.mask = AttentionMask::Causal});
    for (std::int64_t row = 0; row < 3; ++row) {
        const auto visible = 5 + row;
        const auto alone =
            attention(query.slice(2, row, row + 1), key.slice(2, 0, visible), value.slice(2, 0, visible));
        QVERIFY(at::allclose(all.slice(2, row, row + 1), alone, 1e-4, 1e-5));
    }
}

void TestOperators::paddingIsMasked() {
    const auto query = at::randn({1, 2, 4, 8});
    const auto key = at::randn({1, 2, 4, 8});
    const auto value = at::randn({1, 2, 4, 8});
    const auto present = at::tensor({0, 1, 1, 1}).to(at::kBool).view({1, 1, 1, 4}); // padding on the left
    const auto tail = [](const at::Tensor& x) { return x.slice(2, 1); };
    for (const auto mask : {AttentionMask::None, AttentionMask::Causal}) {
        const auto masked = attention(query, key, value, {.mask = mask, .keyMask = present});
        const auto alone = attention(tail(query), tail(key), tail(value), {.mask = mask});
        QVERIFY(at::allclose(tail(masked), alone, 1e-4, 1e-5));
    }
    const auto causal = attention(query, key, value, {.mask = AttentionMask::Causal, .keyMask = present});
    QVERIFY(at::allclose(causal.select(2, 0), value.select(2, 0))); // padding attends to itself
}

void TestOperators::headsSplitAndMerge() {
    const auto x = at::randn({2, 5, 12});
    QCOMPARE(splitHeads(x, 3).sizes(), at::IntArrayRef({2, 3, 5, 4}));
    QVERIFY(at::equal(mergeHeads(splitHeads(x, 3)), x));
    QVERIFY(at::equal(splitHeads(x, 3).select(1, 1), x.slice(2, 4, 8)));
}

void TestOperators::rmsNormaliseEqualsHandComputedValues() {
    const auto x = at::tensor({3.0F, 4.0F}).unsqueeze(0);
    const auto weight = at::tensor({1.0F, 2.0F});
    const float root = std::sqrt(12.5F + 0.5F);
    const auto wanted = at::tensor({3.0F / root, 8.0F / root}).unsqueeze(0);
    QVERIFY(at::allclose(rmsNormalize(x, weight, 0.5), wanted));
}

void TestOperators::rmsNormaliseRoundsLikeLlama() {
    const auto x = at::randn({4, 64}).to(at::kBFloat16);
    const auto weight = at::randn({64}).to(at::kBFloat16);
    const auto wide = x.to(at::kFloat);
    const auto normal = wide * (wide.square().mean(-1, true) + 1e-6).rsqrt();
    const auto output = rmsNormalize(x, weight, 1e-6);
    QCOMPARE(output.scalar_type(), at::kBFloat16);
    QVERIFY(at::equal(output, normal.to(at::kBFloat16) * weight));
}

/// The mean is a hundred and more times the deviation, as in the first blocks of published autoencoders.
void TestOperators::groupNormIsExactInEveryMemoryFormat() {
    const GroupNormParameters parameters{
        .groups = 2, .weight = at::ones({8}), .bias = at::zeros({8}), .epsilon = 1e-6};
    for (const double mean : {0.0, 100.0, 300.0}) {
        const auto image = at::randn({2, 8, 12, 10}) + mean;
        const auto exact = [&](const at::Tensor& x) {
            return at::group_norm(x.to(at::kDouble), 2, {}, {}, parameters.epsilon);
        };
        const double rounding = 1e-6 + mean * 4e-7; // of the differences from the mean in float32
        for (const auto format : {at::MemoryFormat::Contiguous, at::MemoryFormat::ChannelsLast}) {
            const auto x = image.contiguous(format);
            const auto result = groupNorm(x, parameters);
            QVERIFY(result.is_contiguous(format));
            QVERIFY2(at::allclose(result.to(at::kDouble), exact(x), 0, rounding),
                     qPrintable(QString::number(mean)));
        }
        const auto volume = image.unsqueeze(2).contiguous(at::MemoryFormat::ChannelsLast3d);
        QVERIFY(at::allclose(groupNorm(volume, parameters).to(at::kDouble), exact(volume), 0, rounding));
    }
}

void TestOperators::rotaryRotatesPairsHalfTheWidthApart() {
    const auto x = at::tensor({1.0F, 10.0F, 0.0F, 0.0F}).view({1, 1, 1, 4}); // pairs (0, 2) and (1, 3)
    const auto turned = rotate(x, rotaryAngles(3, 1, 4, 10000.0, x));
    const auto wanted =
        at::tensor({std::cos(3.0F), 10.0F * std::cos(0.03F), std::sin(3.0F), 10.0F * std::sin(0.03F)});
    QVERIFY(at::allclose(turned.view(-1), wanted, 1e-4, 1e-5));
}

void TestOperators::rotaryDependsOnlyOnDistance() {
    const auto query = at::randn({1, 1, 1, 16});
    const auto key = at::randn({1, 1, 1, 16});
    const auto product = [&](std::int64_t a, std::int64_t b) {
        return (rotate(query, rotaryAngles(a, 1, 16, 10000.0, query)) *
                rotate(key, rotaryAngles(b, 1, 16, 10000.0, key)))
            .sum();
    };
    QVERIFY(at::allclose(product(9, 4), product(105, 100), 1e-3, 1e-4));
    QVERIFY(!at::allclose(product(9, 4), product(9, 7), 1e-3, 1e-4));
}

void TestOperators::cacheKeepsEarlierPositions() {
    KeyValueCache cache(1);
    const auto keys = at::randn({1, 2, 100, 4});
    const auto values = at::randn({1, 2, 100, 4});
    for (std::int64_t first = 0; first < 100; first += 25) { // grows twice
        const auto view = cache.append(0, keys.narrow(2, first, 25), values.narrow(2, first, 25));
        cache.advance(25);
        QVERIFY(at::equal(view.keys, keys.narrow(2, 0, first + 25)));
        QVERIFY(at::equal(view.values, values.narrow(2, 0, first + 25)));
    }
    cache.truncate(30);
    const auto view = cache.append(0, keys.narrow(2, 90, 1), values.narrow(2, 90, 1));
    QCOMPARE(view.keys.size(2), std::int64_t(31));
    QVERIFY(at::equal(view.keys.narrow(2, 0, 30), keys.narrow(2, 0, 30)));
    QVERIFY(at::equal(view.keys.narrow(2, 30, 1), keys.narrow(2, 90, 1)));
}

QTEST_GUILESS_MAIN(TestOperators)
#include "test_operators.moc"
