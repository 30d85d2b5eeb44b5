// SPDX-License-Identifier: Apache-2.0
#pragma once
// For tests with libtorch. Without QtTest itself: it asks for macros that differ by folder.
#include <ATen/ATen.h>

#include <QtCore/QtCore>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <thread>
#include <vector>
