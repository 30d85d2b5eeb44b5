// SPDX-License-Identifier: Apache-2.0
import QtQml

QtObject {
    property string state: "ready"
    property string bundleName: "Pocket bundle"
    property bool demo: true
    property string device: "CPU"
    property string errorTitle: ""
    property string errorText: ""
    property bool canMakeImage: true
    property bool canMakeVideo: false
    property bool canMakeAudio: false
    property string memoryText: "0.6 of 23 GB"
}
