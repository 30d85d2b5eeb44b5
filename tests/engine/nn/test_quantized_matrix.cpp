// SPDX-License-Identifier: Apache-2.0
#include "engine/nn/Linear.h"
#include "engine/nn/matrix/Int4Groups.h"
#include "engine/nn/matrix/QuantizedMatrix.h"
#include "engine/weights/FreshWeights.h"

#include <ATen/Context.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/allclose.h>
#include <ATen/ops/full.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/logspace.h>
#include <ATen/ops/randn.h>
#include <ATen/ops/zeros.h>

#include <QtTest>

#include <cmath>

using namespace nextgpt;

namespace {

constexpr std::int64_t kIn = 96;
constexpr std::int64_t kOut = 64;

double relativeError(const at::Tensor& value, const at::Tensor& wanted) {
    return ((value - wanted).norm() / wanted.norm()).item<double>();
}

} // namespace

/// Matrices with 8 and 4 bits per weight against the dense products they stand for.
class TestQuantizedMatrix : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { at::manual_seed(7); }
    void productsAreCloseToTheDenseOnes_data();
    void productsAreCloseToTheDenseOnes();
    void layoutsHoldTheSameWeights();
    void groupsAreThoseOfTensorOperations();
    void errorsStayWithinHalfAStep();
    void zerosAndConstantsKeepTheirValues();
    void onlyWholeGroupsFit();
    void linearLayersFollowTheirPlacement();
};

void TestQuantizedMatrix::productsAreCloseToTheDenseOnes_data() {
    QTest::addColumn<int>("format");
    QTest::addColumn<int>("rows");
    QTest::addColumn<double>("allowed");
    for (const int rows : {1, 16, 17, 200}) { // few rows take the kernel, many the decoded matrix
        QTest::addRow("int8, %d", rows) << static_cast<int>(MatrixFormat::Int8) << rows << 0.012;
        QTest::addRow("int4, %d", rows) << static_cast<int>(MatrixFormat::Int4) << rows << 0.12;
    }
}

void TestQuantizedMatrix::productsAreCloseToTheDenseOnes() {
    QFETCH(const int, format);
    QFETCH(const int, rows);
    QFETCH(const double, allowed);
    const auto dense = at::randn({kOut, kIn}) * at::logspace(-2, 2, kOut).unsqueeze(1); // rows of all sizes
    const QuantizedMatrix matrix(dense, static_cast<MatrixFormat>(format));
    for (const auto dtype : {at::kFloat, at::kBFloat16}) {
        const auto x = at::randn({2, rows, kIn}).to(dtype);
        const auto y = matrix(x);
        QCOMPARE(y.scalar_type(), dtype);
        QVERIFY(y.sizes() == at::IntArrayRef({2, rows, kOut}));
        const auto wanted = at::linear(x.to(at::kFloat), dense);
        // The error of a row is small for the size of that row, whatever the others are.
        const auto sizes = dense.norm(2, 1) * (x.to(at::kFloat).norm() / std::sqrt(double(kIn)));
        const auto errors = (y.to(at::kFloat) - wanted).flatten(0, 1).norm(2, 0);
        QVERIFY((errors < sizes * (2 * allowed)).all().item<bool>());
        QVERIFY(relativeError(y.to(at::kFloat), wanted) < allowed);
    }
}

void TestQuantizedMatrix::layoutsHoldTheSameWeights() {
    const auto dense = at::randn({kOut, kIn});
    const auto x = at::randn({5, kIn}).to(at::kBFloat16);
    const auto kernel = Int4Matrix(dense, Int4Matrix::Layout::Kernel)(x).to(at::kFloat);
    const auto nibbles = Int4Matrix(dense, Int4Matrix::Layout::Nibbles)(x).to(at::kFloat);
    QVERIFY(relativeError(kernel, nibbles) < 8e-3); // bfloat16's rounding
}

void TestQuantizedMatrix::groupsAreThoseOfTensorOperations() {
    for (const auto dtype : {at::kFloat, at::kHalf, at::kBFloat16}) {
        auto dense = at::randn({kOut, kIn}) * at::logspace(-2, 2, kOut).unsqueeze(1);
        dense[0].zero_();
        dense[1].fill_(0.3);
        dense = dense.to(dtype);
        const auto own = Int4Groups::of(dense);
        const auto reference = Int4Groups::byTensors(dense);
        // Sums of squares are added in another order, which may decide between two ranges of equal error.
        const auto same = own.scales == reference.scales;
        QVERIFY(same.to(at::kFloat).mean().item<double>() > 0.999);
        QVERIFY(at::equal(own.offsets.masked_select(same), reference.offsets.masked_select(same)));
        const auto values = same.repeat_interleave(Int4Groups::kGroupWidth, 1);
        QVERIFY(at::equal(own.values.masked_select(values), reference.values.masked_select(values)));
    }
}

void TestQuantizedMatrix::errorsStayWithinHalfAStep() {
    const auto dense = at::randn({kOut, kIn});
    const auto error = (Int8Matrix(dense).dequantized(at::kFloat) - dense).abs();
    const auto step = dense.abs().amax(1, /*keepdim=*/true) / 127;
    QVERIFY((error <= step * 0.76).all().item<bool>()); // half a step and the scale's rounding at the ends
    QVERIFY((error > 0).any().item<bool>());
}

void TestQuantizedMatrix::zerosAndConstantsKeepTheirValues() {
    const auto x = at::randn({3, kIn});
    for (const auto format : {MatrixFormat::Int8, MatrixFormat::Int4}) {
        const auto zero = QuantizedMatrix(at::zeros({kOut, kIn}), format)(x);
        QVERIFY((zero.abs() < 1e-20).all().item<bool>());
        const auto constant = at::full({kOut, kIn}, 0.5);
        const auto y = QuantizedMatrix(constant, format)(x.to(at::kBFloat16)).to(at::kFloat);
        const auto wanted = at::linear(x.to(at::kBFloat16).to(at::kFloat), constant);
        QVERIFY(at::allclose(y, wanted, 1e-2, 1e-2));
    }
}

void TestQuantizedMatrix::onlyWholeGroupsFit() {
    QVERIFY(QuantizedMatrix::fits(MatrixFormat::Int4, 64, 16));
    QVERIFY(!QuantizedMatrix::fits(MatrixFormat::Int4, 48, 16));
    QVERIFY(!QuantizedMatrix::fits(MatrixFormat::Int8, 64, 24));
    QVERIFY(!QuantizedMatrix::fits(MatrixFormat::Full, 64, 16));
}

void TestQuantizedMatrix::linearLayersFollowTheirPlacement() {
    const auto source = [] { return std::make_shared<FreshWeights>(3); };
    const Linear full(Weights(source(), {}), kIn, kOut);
    Placement placement;
    placement.matrices = MatrixFormat::Int8;
    const Linear quantized(Weights(source(), placement), kIn, kOut);
    const auto x = at::randn({4, kIn});
    QVERIFY(relativeError(quantized(x), full(x)) < 0.012);
    QVERIFY(!quantized(x).equal(full(x)));

    placement.parameters = std::make_shared<Parameters>();
    const Linear trained(Weights(source(), placement), kIn, kOut);
    QVERIFY(trained(x).equal(full(x))); // weights that learn stay exact
    QVERIFY(trained(x).requires_grad());
}

QTEST_GUILESS_MAIN(TestQuantizedMatrix)
#include "test_quantized_matrix.moc"
