#include "models/vectors/kernels.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <random>
#include <string>
#include <vector>

#include "models/vectors/quantise.hpp"
#include "synoptic/error.hpp"
#include "synoptic/matrix.hpp"
#include "tests/unit/vectors/thrown_error.hpp"
#include "tests/unit/vectors/toy_models.hpp"

namespace synoptic::vectors {
namespace {

using testing::RandomMatrix;

/// Empty, one, odd, and on both sides of the widths of vector registers and of Eigen's blocks.
constexpr std::size_t kSizes[] = {0, 1, 2, 3, 5, 7, 8, 9, 15, 16, 17, 31, 33, 64, 100};

/// Three sizes at a time, drawn at random.
struct Shape {
  std::size_t n;
  std::size_t m;
  std::size_t depth;
};

std::vector<Shape> ShapesToTry() {
  std::vector<Shape> shapes;
  for (const std::size_t size : kSizes) {
    shapes.push_back({size, 3, 5});
    shapes.push_back({3, size, 5});
    shapes.push_back({3, 5, size});
  }
  std::mt19937_64 random(7);
  const auto draw = [&] { return kSizes[random() % std::size(kSizes)]; };
  for (int i = 0; i < 60; ++i) shapes.push_back({draw(), draw(), draw()});
  return shapes;
}

/// The product of a (n x depth) and b, whose element of column j at depth k is b_at(k, j).
template <typename At>
std::vector<double> NaiveProduct(const Matrix& a, std::size_t m, const At& b_at) {
  std::vector<double> out(a.rows * m);
  for (std::size_t i = 0; i < a.rows; ++i) {
    for (std::size_t j = 0; j < m; ++j) {
      for (std::size_t k = 0; k < a.cols; ++k) {
        out[i * m + j] += static_cast<double>(a.row(i)[k]) * static_cast<double>(b_at(k, j));
      }
    }
  }
  return out;
}

void ExpectNear(const std::vector<float>& found, const std::vector<double>& expected,
                const std::string& what) {
  ASSERT_EQ(found.size(), expected.size()) << what;
  for (std::size_t i = 0; i < found.size(); ++i) {
    ASSERT_NEAR(static_cast<double>(found[i]), expected[i], 2e-5 * (1 + std::abs(expected[i])))
        << what << ", number " << i;
  }
}

std::string Describe(const Shape& shape) {
  return std::to_string(shape.n) + " x " + std::to_string(shape.m) + ", depth " +
         std::to_string(shape.depth);
}

class KernelsTest : public ::testing::TestWithParam<const Kernels*> {
 protected:
  const Kernels& kernels() const { return *GetParam(); }
};

INSTANTIATE_TEST_SUITE_P(OnThisMachine, KernelsTest, ::testing::ValuesIn(RunnableKernels()),
                         [](const auto& kernels) { return std::string(kernels.param->name); });

TEST_P(KernelsTest, MultiplyTransposedEqualsTheNaiveProduct) {
  for (const Shape& shape : ShapesToTry()) {
    const Matrix a = RandomMatrix(shape.n, shape.depth, 1);
    const Matrix b = RandomMatrix(shape.m, shape.depth, 2);
    std::vector<float> out(shape.n * shape.m);
    kernels().multiply_transposed(a.values.data(), a.rows, b.values.data(), b.rows, shape.depth,
                                  out.data());
    ExpectNear(out,
               NaiveProduct(a, b.rows, [&](std::size_t k, std::size_t j) { return b.row(j)[k]; }),
               Describe(shape));
  }
}

TEST_P(KernelsTest, MultiplyOwnEqualsTheNaiveProduct) {
  for (const Shape& shape : ShapesToTry()) {
    const Matrix a = RandomMatrix(shape.n, shape.depth, 1);
    std::vector<float> out(shape.n * shape.n);
    kernels().multiply_own(a.values.data(), a.rows, shape.depth, out.data());
    ExpectNear(out,
               NaiveProduct(a, a.rows, [&](std::size_t k, std::size_t j) { return a.row(j)[k]; }),
               Describe(shape));
  }
}

TEST_P(KernelsTest, MultiplyEqualsTheNaiveProduct) {
  for (const Shape& shape : ShapesToTry()) {
    const Matrix a = RandomMatrix(shape.n, shape.depth, 3);
    const Matrix b = RandomMatrix(shape.depth, shape.m, 4);
    std::vector<float> out(shape.n * shape.m, std::nanf(""));
    kernels().multiply(a.values.data(), a.rows, b.values.data(), b.cols, shape.depth, out.data());
    ExpectNear(out,
               NaiveProduct(a, b.cols, [&](std::size_t k, std::size_t j) { return b.row(k)[j]; }),
               Describe(shape));
  }
}

TEST_P(KernelsTest, MeanOfRowsEqualsTheNaiveMeanWithRowsThatRepeat) {
  std::mt19937_64 random(5);
  for (const std::size_t dim : kSizes) {
    const Matrix table = RandomMatrix(11, dim, 5);
    for (const std::size_t count : {0U, 1U, 2U, 30U}) {
      std::vector<std::uint32_t> ids(count);
      for (std::uint32_t& id : ids) id = static_cast<std::uint32_t>(random() % table.rows);
      std::vector<double> expected(dim);
      for (const std::uint32_t id : ids) {
        for (std::size_t k = 0; k < dim; ++k) {
          expected[k] += static_cast<double>(table.row(id)[k]) / static_cast<double>(count);
        }
      }
      std::vector<float> out(dim, std::nanf(""));
      kernels().mean_of_rows(table.values.data(), ids, dim, out.data());
      ExpectNear(out, expected, std::to_string(count) + " rows of " + std::to_string(dim));
    }
  }
}

TEST_P(KernelsTest, AddRowsAddsWhatQuantisingWrote) {
  for (const std::size_t dim : kSizes) {
    const Matrix row = RandomMatrix(1, dim, 10);
    for (const std::size_t bits : {4U, 8U, 32U}) {
      std::vector<std::byte> codes = QuantiseRow(row.values, bits);
      float scale = 1;
      if (bits != 32) {
        std::uint16_t upper = 0;
        std::memcpy(&upper, codes.data(), sizeof(upper));
        scale = std::bit_cast<float>(static_cast<std::uint32_t>(upper) << 16U);
        codes.erase(codes.begin(), codes.begin() + sizeof(upper));
      }
      std::vector<float> out(dim, 1.0F);
      const ScaledRow scaled{codes.data(), 1.5F * scale};
      kernels().add_rows(std::vector(2, scaled), bits, dim, out.data());
      for (std::size_t k = 0; k < dim; ++k) {
        const float step = bits == 32 ? 0 : scale;  // A little more where the largest was clipped.
        EXPECT_NEAR(out[k], 1 + 3 * row.values[k], 1e-5F + (bits == 4 ? 12 : 2) * step)
            << bits << " bits, " << dim << " numbers";
      }
      std::vector<float> portable(dim, 1.0F);
      RunnableKernels().front()->add_rows(std::vector(2, scaled), bits, dim, portable.data());
      EXPECT_THAT(out, ::testing::Pointwise(::testing::FloatNear(1e-5F), portable));
    }
  }
}

TEST_P(KernelsTest, AddRowsReadsInt4TheLowerHalfOfAByteFirst) {
  // Of each of 83 numbers, k % 15 - 7.
  std::vector<std::byte> codes(42);
  std::vector<float> expected(83);
  for (std::size_t k = 0; k < expected.size(); ++k) {
    const std::size_t code = 1 + k % 15;
    codes[k / 2] |= static_cast<std::byte>(code << (k % 2 * 4));
    expected[k] = 0.5F * (static_cast<float>(code) - 8);
  }
  std::vector<float> out(expected.size());
  const ScaledRow row{codes.data(), 0.5F};
  kernels().add_rows({&row, 1}, 4, out.size(), out.data());
  EXPECT_EQ(out, expected);
}

TEST_P(KernelsTest, AdagradMovesTheNamedRowsAndNoOthers) {
  for (const std::size_t dim : kSizes) {
    Matrix table = RandomMatrix(6, dim, 6);
    const Matrix gradient = RandomMatrix(1, dim, 7);
    std::vector<float> accumulators(table.rows, 0.25F);
    const std::vector<std::uint32_t> ids = {4, 1, 4};
    std::vector<double> expected(table.values.begin(), table.values.end());
    std::vector<double> expected_accumulators(table.rows, 0.25);
    for (const std::uint32_t id : ids) {
      expected_accumulators[id] += 0.5;
      for (std::size_t k = 0; k < dim; ++k) {
        expected[id * dim + k] -=
            0.1 / std::sqrt(expected_accumulators[id]) * static_cast<double>(gradient.values[k]);
      }
    }
    kernels().adagrad(table.values.data(), accumulators.data(), ids, dim, gradient.values.data(),
                      0.5F, 0.1F);
    ExpectNear(table.values, expected, "rows of " + std::to_string(dim));
    ExpectNear(accumulators, expected_accumulators, "accumulators");
  }
}

TEST(BestKernelsTest, AreTheLastOfThoseThatRunHere) {
  ASSERT_FALSE(RunnableKernels().empty());
  EXPECT_STREQ(RunnableKernels().front()->name, "portable");
  EXPECT_EQ(&BestKernels(), RunnableKernels().back());
}

TEST(DotProductsTest, HoldEachRowTimesEachRow) {
  const Matrix a = RandomMatrix(4, 7, 8);
  const Matrix b = RandomMatrix(3, 7, 9);
  const Matrix products = DotProducts(a, b);
  EXPECT_EQ(products.rows, 4U);
  EXPECT_EQ(products.cols, 3U);
  ExpectNear(products.values,
             NaiveProduct(a, 3, [&](std::size_t k, std::size_t j) { return b.row(j)[k]; }),
             "4 x 3");
}

TEST(DotProductsTest, OfNoRowsAreNone) {
  const Matrix products = DotProducts(Matrix(0, 7), RandomMatrix(3, 7, 9));
  EXPECT_EQ(products.rows, 0U);
  EXPECT_EQ(products.cols, 3U);
  EXPECT_TRUE(products.values.empty());
}

TEST(DotProductsTest, OfRowsWithoutColumnsAreZero) {
  EXPECT_THAT(DotProducts(Matrix(2, 0), Matrix(2, 0)).values, ::testing::Each(0.0F));
}

TEST(DotProductsTest, RefuseRowsOfDifferentLengths) {
  EXPECT_ERROR(DotProducts(Matrix(2, 7), Matrix(2, 8)), ErrorCode::kInvalidArgument,
               "expected 7 columns, found 8");
}

}  // namespace
}  // namespace synoptic::vectors
