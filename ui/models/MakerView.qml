// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.App
import NextGpt.Elements
import NextGpt.Style

// Makes a model of files: where they are dropped, what they are, and how the model is called.
ColumnLayout {
    id: view

    required property ModelsViewModel models
    property bool dropping: false
    readonly property ModelMaker maker: models.maker

    spacing: Metrics.m

    SectionHeading {
        Layout.fillWidth: true
        text: qsTr("Make a model from files")
    }
    Label {
        Layout.fillWidth: true
        text: qsTr("Weights, tokenizers and configurations are recognised by their content, whatever their names are. The model refers to them in place; nothing is copied.")
        wrapMode: Text.Wrap
        color: Theme.textSecondary
        lineHeight: Metrics.readingLine
    }
    PartsBox {
        Layout.fillWidth: true
        models: view.models
        dropping: view.dropping
    }
    ProgressLine {
        Layout.fillWidth: true
        visible: view.maker.phase === MakingPhase.Examining
        text: qsTr("The files are being examined…")
        onCancelled: view.maker.cancel()
    }
    FailureNote {
        Layout.fillWidth: true
        visible: text !== ""
        text: view.maker.errorTitle
        detail: view.maker.errorDetail
    }
    Card {
        Layout.fillWidth: true
        visible: view.maker.parts.length > 0
        implicitHeight: report.implicitHeight + 2 * Metrics.l
        Column {
            id: report
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Metrics.l
            anchors.verticalCenter: parent.verticalCenter
            spacing: Metrics.m
            Accessible.role: Accessible.List
            Accessible.name: qsTr("What the files are")
            Repeater {
                model: view.maker.parts
                ExaminedPartRow {
                    required property var modelData
                    width: parent.width
                    part: modelData
                }
            }
        }
    }
    MakeForm {
        Layout.fillWidth: true
        visible: view.maker.parts.length > 0
        models: view.models
    }
}
