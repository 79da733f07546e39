/** A fiscal UUID in upper case. */
export const FISCAL_UUID = /^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/;
