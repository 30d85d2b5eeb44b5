// SPDX-License-Identifier: Apache-2.0
#pragma once
// For tests without libtorch. Without QtTest itself: it asks for macros that differ by folder.
#include <QtCore/QtCore>
#include <QtGui/QGuiApplication>
#include <QtGui/QImage>
#include <QtNetwork/QtNetwork>
#include <QtQml/QtQml>
#include <QtQuick/QtQuick>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>
